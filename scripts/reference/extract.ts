// Turns the pages of the reference into entries: one for each declaration, each kind of line, and the words within.
import type { ReferenceEntry } from '../../packages/language/src/ide/reference/entry.ts';
import type { DeclarationWords } from '../../packages/language/src/parse/keywords.ts';
import { firstSentences, ownBeginning, ownSentences, smallWords } from './explain.ts';
import { type Section, sectionsOf } from './markdown.ts';

/** A page by its name below docs/reference. */
export interface Page {
  readonly name: string;
  readonly text: string;
}

/** Pages whose words mean the same wherever they stand. */
const EVERYWHERE: Readonly<Record<string, string>> = { 'conditions.md': 'condition', 'time.md': 'time' };

/** All entries, in the order of the pages. Throws where a form belongs to no declaration, since then the page is wrong. */
export function entriesOf(
  pages: readonly Page[],
  declarations: readonly DeclarationWords[],
): readonly ReferenceEntry[] {
  return pages.flatMap(({ name, text }) => {
    const sections = sectionsOf(text);
    const of = EVERYWHERE[name];
    if (of) return sections.flatMap((section) => wordEntries(section, name, of, wordsOf(section)));
    return pageEntries(name, sections, declarations);
  });
}

/** What a form describes: a declaration, or a line of the declarations that the page speaks of at that point. */
interface Described {
  readonly form: string;
  readonly kind: 'declaration' | 'line';
  readonly of: readonly DeclarationWords[];
}

function pageEntries(
  page: string,
  sections: readonly Section[],
  declarations: readonly DeclarationWords[],
): readonly ReferenceEntry[] {
  let inForce: readonly DeclarationWords[] = [];
  return sections.flatMap((section) => {
    const begun: DeclarationWords[] = [];
    const described = section.forms.filter(hasHead).map((form): Described => {
      const declared = declarationOf(form, inForce, declarations);
      if (declared && !begun.includes(declared)) begun.push(declared);
      if (declared) inForce = begun;
      const of = declared ? [declared] : inForce.filter(({ heads }) => isLineOf(form, heads));
      if (of.length === 0) throw new Error(`${page}: the form \`${form}\` belongs to no declaration.`);
      return { form, kind: declared ? 'declaration' : 'line', of };
    });
    return inForce.flatMap((declaration) => entriesIn(section, page, declaration, described));
  });
}

/** `calendar NAME` is a line of the header, `calendar NAME { … }` a declaration. */
function declarationOf(
  form: string,
  inForce: readonly DeclarationWords[],
  all: readonly DeclarationWords[],
): DeclarationWords | undefined {
  if (!form.includes('{') && inForce.some(({ heads }) => isLineOf(form, heads))) return undefined;
  return all.find(({ keyword }) => keyword === smallWords(form)[0]);
}

/** `… for each ROLE` goes on with what other forms begin, and a person is no line. */
const hasHead = (form: string): boolean => /^[a-z+-]/.test(form);

const isLineOf = (form: string, heads: readonly string[]): boolean =>
  heads.includes(smallWords(form)[0] ?? '') || (/^[+-]/.test(form) && heads.includes('counts'));

function entriesIn(
  section: Section,
  page: string,
  declaration: DeclarationWords,
  described: readonly Described[],
): readonly ReferenceEntry[] {
  const { keyword: of, words } = declaration;
  const own = described.filter((one) => one.of.includes(declaration));
  const formsOf = (kind: Described['kind']) => own.filter((one) => one.kind === kind).map(({ form }) => form);
  const declared = formsOf('declaration');
  const link = `${page}#${section.anchor}`;
  const text = (declared.length > 0 && ownBeginning(section, [of])) || firstSentences(section);
  const main: ReferenceEntry = { kind: 'declaration', of, words: of, forms: declared, text, link };
  const lines = lineEntries(section, link, of, formsOf('line'), declared.length === 0);
  const heads = new Set([of, ...lines.flatMap(({ forms }) => forms.flatMap((form) => smallWords(form)[0] ?? []))]);
  const inner = wordEntries(
    section,
    page,
    of,
    words.filter((word) => !heads.has(word)),
  );
  return [...(declared.length > 0 ? [main] : []), ...lines, ...inner];
}

/** One entry for all forms that begin alike and have the same explanation. */
function lineEntries(
  section: Section,
  link: string,
  of: string,
  forms: readonly string[],
  isAlone: boolean,
): readonly ReferenceEntry[] {
  const isOfOneLine = isAlone && new Set(forms.map((form) => smallWords(form)[0])).size === 1;
  const entries = new Map<string, ReferenceEntry>();
  for (const form of forms) {
    const words = fixedWords(form);
    const inner = smallWords(form);
    // Where all forms are one kind of line, only what tells them apart is said of one alone.
    const own = isOfOneLine ? ownBeginning(section, inner, 2) : ownSentences(section, inner);
    const text = own ?? firstSentences(section);
    const key = `${words[0]} ${text}`;
    const earlier = entries.get(key);
    entries.set(key, {
      kind: 'line',
      of,
      words: earlier?.words ?? words.join(' '),
      forms: [...(earlier?.forms ?? []), form],
      text,
      link,
    });
  }
  return [...entries.values()];
}

/** The words that a section explains one by one. */
function wordEntries(section: Section, page: string, of: string, words: readonly string[]): readonly ReferenceEntry[] {
  return words.flatMap((word): readonly ReferenceEntry[] => {
    const forms = section.forms.filter((form) => smallWords(form).includes(word));
    const text = ownBeginning(section, [word]) ?? (forms.length > 0 ? ownSentences(section, [word]) : undefined);
    const isExplained = text !== undefined || (of === 'condition' && forms.length > 0);
    if (!isExplained) return [];
    return [
      {
        kind: 'word',
        of,
        words: word,
        forms,
        text: text ?? firstSentences(section),
        link: `${page}#${section.anchor}`,
      },
    ];
  });
}

/** The small words that a form begins with, up to what is the author's own. */
function fixedWords(form: string): readonly string[] {
  const [fixed = ''] = /^(?:[+-]COUNT )?[a-z/ ]*/.exec(form) ?? [];
  return smallWords(fixed);
}

/** The words of a page that means the same everywhere: those of its forms, and those that its tables explain. */
const wordsOf = ({ forms, rows }: Section): readonly string[] => [
  ...new Set([...forms, ...rows.map(([about = '']) => /^`([^`]+)`/.exec(about)?.[1] ?? '')].flatMap(smallWords)),
];
