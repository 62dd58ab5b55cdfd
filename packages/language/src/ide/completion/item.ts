import type { SymbolKind } from '../../names/symbols.ts';
import type { Stretch } from '../expect/declaration-around.ts';

/** What kind of thing can be completed; an editor shows a picture for each. */
export type ItemKind =
  | SymbolKind
  | 'keyword'
  | 'built-in'
  | 'option'
  | 'group'
  | 'property'
  | 'person'
  | 'reason'
  | 'unit'
  | 'value'
  | 'place'
  | 'file';

/** Something that can follow at the cursor. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: ItemKind;
  /** What it is, in a few words. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** The page of the reference that says more, below docs/reference. */
  readonly link?: string;
  /** What is inserted, as a snippet with tab stops where there are any. */
  readonly insert: string;
  readonly isSnippet: boolean;
  /** What it replaces; the cursor stands in it or at its end. */
  readonly replaced: Stretch;
  /** What a typed word is held against, where that is not the label. */
  readonly filter?: string;
  /** Where it stands in the list. */
  readonly sort: string;
  /** Changes elsewhere in the same file that go with it. */
  readonly edits: readonly { readonly at: number; readonly text: string }[];
}

/** The parts of the list, from the top. */
export const GROUPS = ['name', 'built-in', 'value', 'keyword', 'other file'] as const;
export type Group = (typeof GROUPS)[number];

/** A key that sorts by group, then by rank, then by label. */
export const sortKey = (group: Group, rank: number, label: string): string =>
  `${GROUPS.indexOf(group)}${String(Math.min(rank, 999)).padStart(3, '0')} ${label}`;

/** A text within a snippet: what a snippet would read as its own is escaped. */
export const snippetText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** What is inserted where there are no tab stops: their defaults. */
export function plainInsert({ insert, isSnippet }: Pick<CompletionItem, 'insert' | 'isSnippet'>): string {
  if (!isSnippet) return insert;
  return insert
    .replace(/\$\{\d+\|((?:\\.|[^\\,|])*)(?:\\.|[^\\|])*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replace(/\\([$}\\,|])/g, '$1');
}

/** A tab stop with a default. */
export const tabStop = (number: number, text: string): string => `\${${number}:${snippetText(text)}}`;

/** A tab stop at which an editor lists what may stand there; the first is the default. */
export function choiceStop(number: number, choices: readonly string[]): string {
  const [first = '', ...others] = choices.slice(0, MOST_CHOICES);
  if (others.length === 0) return tabStop(number, first);
  return `\${${number}|${[first, ...others].map((text) => text.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

/** A longer list would not be read. */
const MOST_CHOICES = 30;
