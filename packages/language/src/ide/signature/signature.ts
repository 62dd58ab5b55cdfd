import { expectationAt } from '../expect/expectation.ts';
import type { ReferenceEntry } from '../reference/entry.ts';
import { type Part, partsOf } from '../reference/form.ts';
import { declarationEntry, lineEntries } from '../reference/lookup.ts';
import { type Match, matchForm } from '../reference/match.ts';

/** What a line can say, and how far it has come. */
export interface Signatures {
  /** The forms that go with what is written, those that go furthest with it. */
  readonly forms: readonly Signature[];
  /** The one that is most likely meant, by its position. */
  readonly active: number;
}

export interface Signature {
  /** A form of the reference. */
  readonly form: string;
  /** Markdown. */
  readonly documentation: string;
  /** The page of the reference, below docs/reference. */
  readonly link: string;
  /** What comes next, or is under way, as offsets in the form; absent where the form is at its end. */
  readonly next?: { readonly start: number; readonly end: number };
}

/** What the line around an offset can still say; undefined where no line has been begun. */
export function signaturesAt(text: string, offset: number): Signatures | undefined {
  const { declaration, line: written = [] } = expectationAt(text, offset) ?? {};
  // A misspelt keyword counts as what it is meant to be.
  const line = written.map(({ key, text: word }) => ({ key, text: key.startsWith('#') ? word : key }));
  const [head] = line;
  if (declaration === undefined || head === undefined) return undefined;
  const isHead = !declaration.isInBlock;
  const own = isHead ? declarationEntry(declaration.keyword) : undefined;
  const entries = isHead ? (own ? [own] : []) : lineEntries(declaration.keyword, head.text);
  const matches = entries.flatMap((entry) =>
    entry.forms.map((form) => ({ entry, form, match: matchForm(form, line) })),
  );
  const most = Math.max(...matches.map(({ match }) => match.count));
  const fitting = matches.filter(({ match }) => match.count === most);
  if (fitting.length === 0) return undefined;
  // Where several forms go on, one that still has something to say tells more.
  const active = fitting.findIndex(({ match }) => match.next !== undefined);
  return { forms: fitting.map(signatureOf), active: Math.max(active, 0) };
}

interface Matched {
  readonly entry: ReferenceEntry;
  readonly form: string;
  readonly match: Match;
}

function signatureOf({ entry, form, match }: Matched): Signature {
  const { text: documentation, link } = entry;
  const { next } = match;
  return { form, documentation, link, ...(next ? { next: { start: next.start, end: next.end } } : {}) };
}

/** All parts of a form that can be next, in order: an editor that marks one wants to know them all. */
export function stretchesOf(form: string): readonly { readonly start: number; readonly end: number }[] {
  const flat = (parts: readonly Part[]): readonly Part[] =>
    parts.flatMap((part) => (part.kind === 'option' ? [part, ...part.ways.flatMap(flat)] : [part]));
  return flat(partsOf(form)).map(({ start, end }) => ({ start, end }));
}
