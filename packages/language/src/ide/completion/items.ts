import { nameText } from '@sla/agreement';
import { kindInWords } from '../../problem/names/kinds.ts';
import type { Stretch } from '../expect/declaration-around.ts';
import type { Expectation } from '../expect/expectation.ts';
import type { ReferenceEntry } from '../reference/entry.ts';
import { explainKeyword } from '../reference/explain.ts';
import { type CompletionItem, type Group, type ItemKind, sortKey } from './item.ts';
import type { OfferedKeyword } from './keywords.ts';
import type { OfferedLine } from './lines.ts';
import type { OfferedLiteral } from './literals.ts';
import { writtenText } from './texts.ts';
import type { OfferedUnit } from './units.ts';
import type { Candidate } from './world.ts';

/** Turns what is offered into items of the list. */
export class Items {
  readonly #expectation: Expectation;
  readonly #text: string;

  constructor(expectation: Expectation, text: string) {
    this.#expectation = expectation;
    this.#text = text;
  }

  /** A name; in backquotes where it would be read as a keyword. */
  name(candidate: Candidate, rank: number): CompletionItem {
    const { name, kind, follow, prose } = candidate;
    const { place, target, rest } = this.#expectation;
    const plain = place.has(name) ? `\`${name}\`` : nameText(name);
    const isFollowed = follow === undefined || rest[0] === follow.split(' ')[0];
    const label = follow === undefined ? name : `${name} ${follow}`;
    const isQuoted = this.#text.charAt(target.start) === '`';
    return {
      label,
      kind,
      ...detail(detailOf(candidate)),
      ...(prose ? { documentation: prose } : {}),
      insert: isFollowed ? plain : `${plain} ${follow}`,
      isSnippet: false,
      replaced: target,
      ...(isQuoted || plain !== name ? { filter: isQuoted ? plain : name } : {}),
      sort: sortKey(kind === 'built-in' ? 'built-in' : 'name', rank, label),
      edits: [],
    };
  }

  /** A known text, with its quotes. */
  text(candidate: Candidate, rank: number): CompletionItem {
    const written = writtenText(candidate);
    return {
      label: candidate.name,
      kind: candidate.kind,
      ...detail(candidate.detail),
      insert: written,
      isSnippet: false,
      replaced: this.#expectation.target,
      ...(this.#expectation.target.kind === 'text' ? { filter: written } : {}),
      sort: sortKey('name', rank, candidate.name),
      edits: [],
    };
  }

  keyword({ word, text, slots }: OfferedKeyword, rank: number): CompletionItem {
    const { declaration, line } = this.#expectation;
    const isInLine = declaration?.isInBlock === true;
    const entry = explainKeyword({
      word,
      slots,
      ...(declaration ? { declaration: declaration.keyword } : {}),
      line: isInLine ? [...line, { text: word, key: word }] : [],
    });
    return this.#plain(text, 'keyword', 'keyword', rank, { entry });
  }

  line({ label, snippet, entry, form }: OfferedLine, rank: number): CompletionItem {
    return {
      ...this.#plain(label, 'keyword', 'keyword', rank, { entry }),
      // A form without anything to leave out is the label; said twice it would only be cut off twice.
      ...detail(form === label ? undefined : form),
      insert: snippet,
      isSnippet: true,
    };
  }

  literal({ label, detail: what, snippet }: OfferedLiteral, rank: number): CompletionItem {
    const item = { ...this.#plain(label, 'value', 'value', rank, {}), ...detail(what) };
    return snippet === undefined ? item : { ...item, insert: snippet, isSnippet: true };
  }

  unit({ label, detail: what }: OfferedUnit, rank: number, replaced: Stretch): CompletionItem {
    return { ...this.#plain(label, 'unit', 'name', rank, {}), ...detail(what), replaced };
  }

  #plain(
    label: string,
    kind: ItemKind,
    group: Group,
    rank: number,
    { entry }: { readonly entry?: ReferenceEntry | undefined },
  ): CompletionItem {
    return {
      label,
      kind,
      ...(entry ? { documentation: entry.text, link: entry.link } : {}),
      insert: label,
      isSnippet: false,
      replaced: this.#expectation.target,
      sort: sortKey(group, rank, label),
      edits: [],
    };
  }
}

const detail = (text: string | undefined): { readonly detail?: string } => (text ? { detail: text } : {});

/** `a stage: Marketing qualified lead` */
function detailOf({ kind, detail: text }: Candidate): string {
  const what = isSymbol(kind) ? kindInWords(kind) : '';
  return [what, text].filter(Boolean).join(': ');
}

const OTHER_KINDS = [
  'keyword',
  'built-in',
  'option',
  'group',
  'property',
  'person',
  'reason',
  'unit',
  'value',
  'place',
  'file',
] as const;
type OtherKind = (typeof OTHER_KINDS)[number];
const isSymbol = (kind: ItemKind): kind is Exclude<ItemKind, OtherKind> => !OTHER_KINDS.some((other) => other === kind);
