import type { Key } from './grammar-guide.ts';

/** Something people write where the language has another spelling. */
export interface Lookalike {
  readonly written: string;
  readonly meant: string;
  /** The key it is read as; without one it is left out. */
  readonly key?: Key;
}

/** Spellings of other languages and of word processors, longest first. */
const SIGNS: readonly Lookalike[] = [
  { written: '==', meant: '=', key: '=' },
  { written: '<>', meant: '!=', key: '!=' },
  { written: '=<', meant: '<=', key: '<=' },
  { written: '=>', meant: '>=', key: '>=' },
  { written: '&&', meant: 'and', key: 'and' },
  { written: '||', meant: 'or', key: 'or' },
  { written: '≥', meant: '>=', key: '>=' },
  { written: '≤', meant: '<=', key: '<=' },
  { written: '≠', meant: '!=', key: '!=' },
  { written: '→', meant: '->', key: '->' },
  { written: '–', meant: '-', key: '-' },
  { written: '—', meant: '-', key: '-' },
  { written: ';', meant: '' },
];

const CURLY_TEXT = /[“”„«»]([^“”„«»"\r\n]*)[“”«»"]/y;

const SINGLE_TEXT = /'([^'"\r\n]*)'/y;
const REMARK = /#([ \t][^\r\n]*)/y;
const AMOUNT = /([$€£])[ \t]?((?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?[kMB]?)(?![\p{L}\p{M}\p{N}_])/uy;
const CURRENCIES: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP' };
const DATE = /(\d{4})[./](\d{1,2})[./](\d{1,2})(?![\d./-])|(\d{1,2})[./](\d{1,2})[./](\d{4})(?![\d./-])/y;

/** The lookalike that stands at an offset, if one does. */
export function lookalikeSign(text: string, at: number): Lookalike | undefined {
  const curly = matchAt(CURLY_TEXT, text, at) ?? matchAt(SINGLE_TEXT, text, at);
  if (curly) return { written: curly[0], meant: `"${curly[1]}"`, key: '#STRING' };
  const remark = matchAt(REMARK, text, at);
  if (remark) return { written: remark[0], meant: `//${remark[1]}` };
  const amount = matchAt(AMOUNT, text, at);
  if (amount) {
    const [written, sign = '', number] = amount;
    return { written, meant: `${number} ${CURRENCIES[sign]}`, key: '#MONEY' };
  }
  return SIGNS.find(({ written }) => text.startsWith(written, at));
}

/** A date as it is written elsewhere; without what is meant where the day and the month may be either of two numbers. */
export function lookalikeDate(text: string, at: number): { written: string; meant: string | undefined } | undefined {
  const found = matchAt(DATE, text, at);
  if (!found) return undefined;
  const [written, year = found[6] ?? '', second = found[4] ?? '', third = found[5] ?? ''] = found;
  const [month, day] = Number(second) > 12 ? [third, second] : [second, third];
  const isSure = (found[1] !== undefined || Number(day) > 12 || month === day) && Number(month) <= 12;
  return { written, meant: isSure ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
