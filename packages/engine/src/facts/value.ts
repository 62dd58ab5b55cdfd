import { type Constant, dayOf, type FieldType, wallClockOf } from '@sla/agreement';

/** A value, or in words what would fit. */
export type ReadValue = { readonly value: Constant | undefined } | { readonly wanted: string };

/** Longer texts are refused: nothing that is asked of a lead needs them. */
const longestText = 10_000;

/** Reads a value as it stands in JSON for a field of a type; `null` is a value that is missing. */
export function readValue(given: unknown, type: FieldType, currency: string | undefined): ReadValue {
  if (given === null) return { value: undefined };
  switch (type.kind) {
    case 'text':
      if (typeof given === 'string' && given.length <= longestText) return { value: { kind: 'text', text: given } };
      return { wanted: `a text of at most ${longestText} characters` };
    case 'options':
      if (typeof given === 'string' && type.options.includes(given))
        return { value: { kind: 'option', option: given } };
      return { wanted: `one of ${type.options.join(', ')}` };
    case 'yes/no':
      return typeof given === 'boolean' ? { value: { kind: 'yes/no', yes: given } } : { wanted: 'true or false' };
    case 'number': {
      const number = decimalOf(given);
      return number === undefined ? { wanted: 'a number' } : { value: { kind: 'number', number } };
    }
    case 'money':
      return readMoney(given, currency);
    case 'date':
      return typeof given === 'string' && !Number.isNaN(dayOf(given))
        ? { value: { kind: 'date', date: given } }
        : { wanted: 'a date such as "2027-03-31"' };
    case 'date and time':
      return typeof given === 'string' && wallClockOf(given) !== undefined
        ? { value: { kind: 'date and time', date: given.replace(' ', 'T') } }
        : { wanted: 'a local date and time such as "2027-03-31T09:30"' };
    case 'duration':
      return { wanted: 'nothing that can be given: a length of time comes from the agreement' };
  }
}

function readMoney(given: unknown, currency: string | undefined): ReadValue {
  const isBare = typeof given === 'number' || typeof given === 'string';
  const written =
    typeof given === 'object' && given !== null && 'amount' in given && 'currency' in given ? given : undefined;
  const amount = decimalOf(isBare ? given : written?.amount);
  const code = isBare ? currency : written?.currency;
  if (amount === undefined || typeof code !== 'string' || !/^[A-Z]{3}$/.test(code)) {
    const whole = `{ "amount": "12000", "currency": "${currency ?? 'USD'}" }`;
    return { wanted: `an amount such as ${currency === undefined ? whole : `12000 or ${whole}`}` };
  }
  return { value: { kind: 'money', money: { amount, currency: code } } };
}

/** A decimal in its shortest form, from a number or a text; undefined for anything else, NaN and infinity too. */
function decimalOf(given: unknown): string | undefined {
  const text = typeof given === 'number' && Number.isFinite(given) ? plainText(given) : given;
  if (typeof text !== 'string') return undefined;
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d{1,60})(?:\.(\d{1,40}))?$/.exec(text) ?? [];
  if (whole === '') return undefined;
  const [front, back] = [whole.replace(/^0+(?=\d)/, ''), decimals.replace(/0+$/, '')];
  const shortest = back === '' ? front : `${front}.${back}`;
  return shortest === '0' ? '0' : `${sign}${shortest}`;
}

/** A number without an exponent; what is too large or too small for that is no amount of anything here. */
function plainText(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}
