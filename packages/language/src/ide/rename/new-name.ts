import { nameText, quoted } from '@sla/agreement';
import type { Target } from '../../names/target.ts';
import { parseSla } from '../../parse/parse.ts';

/** What somebody typed as a new name, without its quotes, or why it can be none. */
export type NewName = { readonly name: string } | { readonly refused: string };

/** Names that are written in quotes everywhere. */
export const isQuoted = ({ kind }: Target): boolean => kind === 'person' || kind === 'reason';

/** Reads a new name as it was typed: quotes and backquotes may be left out. */
export function readNewName(target: Target, typed: string): NewName {
  const name = withoutQuotes(typed.trim(), isQuoted(target) ? '"' : '`').normalize('NFC');
  if (name === '') return { refused: 'A name needs at least one letter.' };
  if (/[\r\n]/.test(name)) return { refused: 'A name stands on one line.' };
  if (!isQuoted(target) && name.includes('`')) return { refused: 'A name cannot have backquotes in it.' };
  const written = isQuoted(target) ? quoted(name) : nameText(name);
  // The language itself says what else it cannot read, such as a name that is too long.
  const [problem] = parseSla(`agreement ${isQuoted(target) ? written : `${written} "A"`}\n`).problems;
  return problem ? { refused: problem.message } : { name };
}

function withoutQuotes(text: string, quote: string): string {
  const isWhole = text.length > 1 && text.startsWith(quote) && text.endsWith(quote);
  return isWhole ? text.slice(1, -1) : text;
}
