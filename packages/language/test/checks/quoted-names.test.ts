import { expect, test } from 'vitest';
import { declaredNames } from '../../src/names/declare.ts';
import { parseSla, slaLexer } from '../../src/parse/parse.ts';
import { applyDiff } from '../support/apply-diff.ts';
import { CHECK_PAGES } from '../support/check-pages.ts';
import { checkText, STARTER } from '../support/compile-text.ts';

/** The same agreement, in which `MQL` and all that is declared with a capital is called `MQL Z` and so on. */
function withSpaces(text: string): string {
  const names = new Set(
    parseSla(text)
      .ast.declarations.flatMap(declaredNames)
      .map(({ name }) => name),
  );
  const words = slaLexer()
    .scan(text)
    .tokens.filter((token) => token.key === '#ID' && names.has(token.text) && /^[A-Z]/.test(token.text));
  return words.reduceRight((now, word) => `${now.slice(0, word.start)}\`${word.text} Z\`${now.slice(word.end)}`, text);
}

/** Names with a space that stand bare in what is advised to be written; in single quotes a name is only spoken of. */
const bareNames = (message: string): readonly string[] =>
  message.replaceAll(/'[^']*'/g, '').match(/(?<!`)\b\w+ Z\b/g) ?? [];

const cases = CHECK_PAGES.flatMap(({ code, avoid, today }) =>
  avoid.map((diff) => [code, applyDiff(STARTER, diff), today] as const),
).filter(([, text]) => parseSla(text).problems.length === 0);

test.each(cases)('names that need backquotes have them in what %s advises', (_, text, today) => {
  const found = checkText(withSpaces(text), today);
  const said = found.flatMap(({ message, related }) => [message, ...related.map((other) => other.message)]);
  expect(said.filter((message) => bareNames(message).length > 0)).toEqual([]);
  const written = found.flatMap(({ fix }) => fix?.edits.map((edit) => edit.text) ?? []);
  expect(written.filter((words) => bareNames(words).length > 0)).toEqual([]);
});
