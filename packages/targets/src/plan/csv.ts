/** A number as it stands: a count, or a decimal that was computed exactly. */
export interface CsvNumber {
  readonly number: string;
}

/** A cell of a spreadsheet. Texts come from the agreement and are not trusted; numbers are ours. */
export type CsvCell = string | number | CsvNumber | undefined;

/**
 * Rows after RFC 4180: fields with commas, quotes or line breaks in quotes, lines ended by CRLF. Rows may differ in
 * length. A byte order mark stands first where the text needs more than ASCII, for spreadsheets would take it for another
 * encoding.
 */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  const text = rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('');
  return /\P{ASCII}/u.test(text) ? `\uFEFF${text}` : text;
}

function fieldOf(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return quoted(cell.number);
  return quoted(harmless(cell));
}

/**
 * A text that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it, as OWASP advises
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function harmless(text: string): string {
  return /^[\s\p{Cc}]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
