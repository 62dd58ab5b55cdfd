/* Decimals as texts, worked with exactly. */

/** The exact sum of two decimals, in its shortest form. */
export function addDecimals(a: string, b: string): string {
  const digits = Math.max(places(a), places(b));
  return decimalOf(unitsOf(a, digits) + unitsOf(b, digits), digits);
}

/** A decimal in whole units of its place after the point; further places are cut off. */
export function unitsOf(decimal: string, digits: number): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
}

/** Whole units as a decimal without trailing zeros. */
export function decimalOf(units: bigint, digits: number): string {
  const sign = units < 0n ? '-' : '';
  const figures = String(units < 0n ? -units : units).padStart(digits + 1, '0');
  const fraction = figures.slice(figures.length - digits).replace(/0+$/, '');
  const whole = figures.slice(0, figures.length - digits);
  return `${sign}${whole}${digits === 0 || fraction === '' ? '' : `.${fraction}`}`;
}

/** How many digits stand after the point. */
export const places = (decimal: string): number => decimal.split('.')[1]?.length ?? 0;
