import { describe, expect, test } from 'vitest';
import { format } from '../../packages/language/src/index.ts';
import { parseSla } from '../../packages/language/src/parse/parse.ts';
import { checkText } from '../../packages/language/test/support/compile-text.ts';
import { withStarter } from '../../packages/language/test/support/with-starter.ts';
import { type Fence, fencesOf, pages, titled } from './pages.ts';

// The pages of checks are held by packages/language/test/checks/pages.test.ts.
const snippets = pages
  .filter((page) => !/^docs\/checks\/(?!README)/.test(page))
  .flatMap(fencesOf)
  .filter(({ language }) => language === 'sla');
const isWhole = ({ info, text }: Fence): boolean => info === '' && /^agreement\b/m.test(text);

test('no block says something about itself that means nothing', () => {
  const known = ['', 'starter', 'part'];
  expect(snippets.filter(({ info }) => !known.includes(info)).map(({ page, line }) => `${page}:${line}`)).toEqual([]);
});

describe('every block of the language', () => {
  test.each(titled(snippets))('%s can be read', (_, { text }) => {
    expect(parseSla(text).problems.map(({ message }) => message)).toEqual([]);
  });

  test.each(titled(snippets))('%s is laid out as the formatter would', (_, { text }) => {
    expect(format(text)).toEqual({ text });
  });
});

describe('without errors', () => {
  test.each(titled(snippets.filter(isWhole)))('%s compiles by itself', (_, { text }) => {
    expect(errorsIn(text)).toEqual([]);
  });

  test.each(titled(snippets.filter(({ info }) => info === 'starter')))('%s compiles in the starter', (_, { text }) => {
    expect(errorsIn(withStarter(text))).toEqual([]);
  });
});

const errorsIn = (text: string): readonly string[] =>
  checkText(text)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, place }) => `${code} at \`${text.slice(place.start, place.end)}\`: ${message}`);
