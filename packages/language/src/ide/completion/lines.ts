import type { Place } from '../../parse/grammar-guide.ts';
import { slaLexer } from '../../parse/parse.ts';
import { isWordKey, NAME } from '../../parse/tokens.ts';
import type { Expectation } from '../expect/expectation.ts';
import type { ReferenceEntry } from '../reference/entry.ts';
import { declarationEntry, lineEntries } from '../reference/lookup.ts';
import { declarationSnippet } from './declarations.ts';
import { bareForm, snippetOf } from './holes.ts';
import { plainInsert } from './item.ts';
import { onceOfForm, type Said } from './said.ts';
import type { World } from './world.ts';

/** A line, or a declaration, that may begin at the cursor. */
export interface OfferedLine {
  readonly label: string;
  readonly snippet: string;
  readonly entry: ReferenceEntry | undefined;
  /** The form in full. */
  readonly form?: string;
}

/** The lines that the block around the cursor can still have, one for each form. */
export function linesAt(expectation: Expectation, world: World, said: Said): readonly OfferedLine[] {
  const lines = allLinesAt(expectation, world);
  return said.size === 0 ? lines : lines.filter((line) => !isSaid(line, expectation, said));
}

/** The first words of lines that the block can have no more. */
export function wordsSaid(expectation: Expectation, world: World, said: Said): ReadonlySet<string> {
  const open = new Set(linesAt(expectation, world, said).map(firstWord));
  return new Set(
    allLinesAt(expectation, world)
      .map(firstWord)
      .filter((word) => !open.has(word)),
  );
}

const firstWord = ({ label }: OfferedLine): string => label.split(' ', 1)[0] ?? '';

function isSaid({ form, snippet }: FormLine, { declaration }: Expectation, said: Said): boolean {
  const line = (): string => plainInsert({ insert: snippet, isSnippet: true });
  const once = declaration && onceOfForm(declaration.keyword, form, line);
  return once !== undefined && said.has(once);
}

type FormLine = OfferedLine & { readonly form: string };

function allLinesAt({ place, declaration }: Expectation, world: World): readonly FormLine[] {
  const keyword = declaration?.keyword;
  if (keyword === undefined) return [];
  return [...place.keys()]
    .filter((key) => isWordKey(key) || key === '#SIGNED')
    .flatMap((key) => lineEntries(keyword, key === '#SIGNED' ? '+' : key))
    .filter(({ words }) => isPossible(place, words.split(' ')))
    .flatMap((entry) =>
      entry.forms.map((form) => ({ entry, form, label: bareForm(form), snippet: snippetOf(form, world) })),
    )
    .filter(({ label }, at, all) => all.findIndex((other) => other.label === label) === at);
}

/** Lines that are described with another declaration may go on as they cannot here. */
function isPossible(place: Place, [word = '', ...words]: readonly string[]): boolean {
  const step = place.get(word) ?? place.get(NAME);
  if (step === undefined) return !isWordKey(word);
  return words.length === 0 || isPossible(slaLexer().guide.after(step), words);
}

/** The declarations that can begin at the margin. A second header would be an error; before the first, it comes first. */
export function declarationsAt({ place }: Expectation, world: World): readonly OfferedLine[] {
  const keywords = [...place.keys()].filter(isWordKey);
  const isHeader = (keyword: string) => Number(keyword === 'agreement');
  return keywords
    .toSorted((a, b) => isHeader(b) - isHeader(a))
    .flatMap((keyword) => {
      if (keyword === 'agreement' && world.agreement) return [];
      const entry = declarationEntry(keyword);
      const form = entry?.forms[0];
      const snippet = declarationSnippet(keyword, world);
      return snippet === undefined ? [] : [{ label: keyword, snippet, entry, ...(form === undefined ? {} : { form }) }];
    });
}
