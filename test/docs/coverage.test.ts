import { AstUtils, CstUtils, GrammarAST, GrammarUtils } from 'langium';
import { expect, test } from 'vitest';
import { SlaGrammar } from '../../packages/language/src/generated/grammar.ts';
import { parseSla } from '../../packages/language/src/parse/parse.ts';
import { fencesOf, pages } from './pages.ts';

const reference = pages.filter((page) => page.startsWith('docs/reference/')).flatMap(fencesOf);

/** Keywords of the grammar's rules, as `Rule: 'keyword'`; a word that stands in two rules has to be shown in both. */
function keywordsOfTheGrammar(): readonly string[] {
  return SlaGrammar()
    .rules.filter(GrammarAST.isParserRule)
    .flatMap((rule) =>
      AstUtils.streamAllContents(rule)
        .filter(GrammarAST.isKeyword)
        .map((keyword) => `${rule.name}: '${keyword.value}'`)
        .toArray(),
    );
}

/** The keywords that the examples of the reference use, in the same form. */
function keywordsInExamples(): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { text } of reference.filter(({ language }) => language === 'sla')) {
    const root = parseSla(text).ast.$cstNode;
    for (const node of root ? CstUtils.streamCst(root) : []) {
      const source = node.grammarSource;
      if (!GrammarAST.isKeyword(source)) continue;
      const rule = AstUtils.getContainerOfType(source, GrammarAST.isParserRule);
      used.add(`${rule?.name}: '${source.value}'`);
    }
  }
  return used;
}

/** Words that conditions know by their place: what a contact policy, a handoff or a goal can be said to be. */
const STATES = ['started', 'stopped', 'exhausted', 'accepted', 'rejected', 'met'];

test('every word of the language stands in an example of the reference', () => {
  const used = keywordsInExamples();
  expect(keywordsOfTheGrammar().filter((keyword) => !used.has(keyword))).toEqual([]);
});

test('every literal of the language stands in an example of the reference', () => {
  const literals = SlaGrammar()
    .rules.filter(GrammarAST.isTerminalRule)
    .filter((rule) => !rule.hidden && !['NL', 'EOD'].includes(rule.name));
  const texts = reference.filter(({ language }) => language === 'sla').map(({ text }) => text);
  const missing = literals.filter((rule) => !texts.some((text) => GrammarUtils.terminalRegex(rule).test(text)));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test('the forms of the reference use words of the language only', () => {
  const words = new Set(
    [...SlaGrammar().rules].flatMap((rule) =>
      AstUtils.streamAllContents(rule)
        .filter(GrammarAST.isKeyword)
        .map(({ value }) => value)
        .toArray(),
    ),
  );
  for (const state of STATES) words.add(state);
  const unknown = reference
    .filter(({ language }) => language === 'form')
    .flatMap(({ page, line, text }) =>
      [...text.replaceAll(/"[^"\n]*"|\/\/.*/g, '').matchAll(/(?<![\w-])[a-z]+(?![\w-])/g)]
        .map(([word]) => word)
        .filter((word) => !words.has(word))
        .map((word) => `${page}:${line} ${word}`),
    );
  expect(unknown).toEqual([]);
});
