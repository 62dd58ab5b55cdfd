import type { Money } from '../model/money.ts';
import { minorDigits } from './currency.ts';

/** Thousands separators as the language writes them: `1234567.5` becomes `1,234,567.5`, on any machine and in any locale. */
export function formatDecimal(decimal: string): string {
  const [whole = '', decimals] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** A whole number of leads, people or touches: `92,920`. */
export function formatCount(count: number): string {
  // The largest numbers are written out as well: nobody reads 8.1e+31.
  return formatDecimal(Number.isInteger(count) ? String(BigInt(count)) : String(count));
}

/** `500,000 USD`, `1,234.50 USD`: whole amounts stand without decimals, others fill the currency's minor unit. */
export function formatMoney({ amount, currency }: Money): string {
  const [whole = '', decimals] = amount.split('.');
  const shown = decimals === undefined ? whole : `${whole}.${decimals.padEnd(minorDigits(currency), '0')}`;
  return `${formatDecimal(shown)} ${currency}`;
}
