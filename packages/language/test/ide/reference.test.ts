import { readFileSync } from 'node:fs';
import { GrammarAST } from 'langium';
import { describe, expect, test } from 'vitest';
import { REFERENCE_FILE, referenceModule } from '../../../../scripts/generate-reference.ts';
import { allFiles } from '../../../../test/examples.ts';
import { SlaGrammar } from '../../src/generated/grammar.ts';
import { entries } from '../../src/generated/reference.ts';
import { CONDITION_WORDS } from '../../src/ide/reference/explain.ts';
import { explainAt } from '../../src/ide/reference/explain-at.ts';
import { declarationEntry, lineEntries } from '../../src/ide/reference/lookup.ts';
import { matchForm } from '../../src/ide/reference/match.ts';
import { declarationWords } from '../../src/parse/keywords.ts';
import { slaLexer } from '../../src/parse/parse.ts';
import { marked } from './fixture.ts';

const grammar = SlaGrammar();
const declarations = declarationWords(grammar);
const texts = Object.entries(allFiles());

test('the data are what the pages say', () => {
  expect(readFileSync(REFERENCE_FILE, 'utf8') === referenceModule(), 'run npm run generate').toBe(true);
});

describe('the reference explains', () => {
  test('every declaration', () => {
    const missing = declarations.filter(({ keyword }) => !isWhole(declarationEntry(keyword)));
    expect(missing.map(({ keyword }) => keyword)).toEqual([]);
  });

  test('every word that can begin a line', () => {
    const missing = declarations.flatMap(({ keyword, heads }) =>
      heads.filter((head) => !lineEntries(keyword, head).some(isWhole)).map((head) => `${keyword}: ${head}`),
    );
    expect(missing).toEqual([]);
    expect(lineEntries('score', '+50').map(({ words }) => words)).toEqual(['± when', '± each time', '± every']);
  });

  test('in one to three sentences without links', () => {
    const wrong = entries.filter(({ text }) => !/^.+[.!?]$/.test(text) || /\]\(/.test(text));
    expect(wrong.map(({ of, words, text }) => `${of} ${words}: ${text}`)).toEqual([]);
  });

  const isWhole = (entry: { readonly forms: readonly string[]; readonly text: string } | undefined): boolean =>
    entry !== undefined && entry.forms.length > 0 && entry.text !== '';
});

describe.each(texts)('%s', (_, text) => {
  test('has lines of the forms that the reference gives', () => {
    expect(
      linesOf(text).filter(({ forms, words }) => !forms.some((form) => matchForm(form, words).count === words.length)),
    ).toEqual([]);
  });

  test('has words that the reference explains', () => {
    const { tokens } = slaLexer().scan(text);
    const keywords = slaLexer()
      .follow(tokens)
      .taken.filter(({ step }) => /^[a-z]/.test(step.key));
    expect(keywords.filter(({ raw }) => explainAt(text, raw.start) === undefined).map(({ raw }) => raw.text)).toEqual(
      [],
    );
  });
});

/** The heads and lines of a text, each with the forms it may have. */
function linesOf(text: string) {
  const { taken } = slaLexer().follow(slaLexer().scan(text).tokens);
  const lines = Map.groupBy(taken, ({ declaration, statement }) => `${declaration} ${statement}`);
  return [...lines.values()]
    .map((line) => {
      const words = line
        .map(({ raw, step }) => ({ text: raw.text, key: step.key }))
        .filter(({ key }) => !/[{}]/.test(key));
      const head = taken.find(({ declaration }) => declaration === line[0]?.declaration)?.step.key ?? '';
      const own = line[0]?.statement === -1 ? [declarationEntry(head)] : lineEntries(head, words[0]?.text ?? '');
      return { words, forms: own.flatMap((entry) => entry?.forms ?? []) };
    })
    .filter(({ words }) => words.length > 0);
}

describe('a keyword is explained by its place', () => {
  const contact = (line: string) => `contact FollowUp by SalesRep {\n  ${line}\n}\n`;
  test.each([
    ['a declaration', '<|>contact FollowUp by SalesRep', 'contact.md#contact'],
    ['a line', contact('first <|>touch within 4 hours'), 'contact.md#first-touch'],
    ['two lines that begin alike', contact('<|>at least 6 attempts'), 'contact.md#at-least--attempts'],
    ['the other of them', contact('<|>at least 4 hours apart'), 'contact.md#apart'],
    ['a word of a line', contact('day 1 email <|>automatic'), 'contact.md#day'],
    ['a line that another declaration describes', contact('<|>if late reassign'), 'promises.md#if-late'],
    ['a word of a condition', contact('stop when touched <|>by owner'), 'conditions.md#events'],
    ['a word that asks two things: of a value', contact('stop when phone <|>is known'), 'conditions.md#fields'],
    ['a word that asks two things: of a state', contact('stop when lead <|>is MQL'), 'conditions.md#what-something-is'],
    ['a word of a choice', 'handoff A from B to C { then D <|>otherwise }', 'conditions.md#choices'],
    ['a unit', 'goal A { reach 5 of B every <|>month }', 'time.md#schedules'],
    ['a calendar of a time', 'handoff A from B to C { accept within 4 hours <|>in calendar D }', 'promises.md#times'],
  ])('%s', (_, source, link) => {
    expect(explained(source)?.entry.link).toBe(link);
  });

  test.each([
    ['a name', 'contact <|>FollowUp by SalesRep'],
    ['a name that is a word elsewhere', 'lead { field <|>stage text }'],
    ['a literal', contact('first touch within <|>4 hours')],
    ['a remark', '// <|>contact'],
  ])('and %s is not', (_, source) => {
    expect(explained(source)).toBeUndefined();
  });

  function explained(source: string) {
    const { files, cursors } = marked(source);
    return explainAt(files['agreement.sla'] ?? '', cursors[0]?.offset ?? 0);
  }
});

test('the table of condition words names rules and sections that there are', () => {
  const rules = grammar.rules.filter(GrammarAST.isParserRule).map(({ name }) => name);
  const links = new Set(entries.filter(({ of }) => of === 'condition').map(({ link }) => link));
  expect(CONDITION_WORDS.filter(({ rule }) => !rules.includes(rule))).toEqual([]);
  expect(CONDITION_WORDS.filter(({ section }) => !links.has(`conditions.md#${section}`))).toEqual([]);
});
