import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { applyFix } from '../support/apply-fix.ts';
import { checkText } from '../support/compile-text.ts';
import { repairable } from '../support/repairable.ts';

const TESTS = new URL('./', import.meta.url);
const SOURCES = new URL('../../src/checks/', import.meta.url);

/** These name codes without trying them. */
const OF_ALL = ['every-check.test.ts', 'repairs.test.ts'];

test('every check has tests of its own beside its page', () => {
  const files = readdirSync(TESTS).filter((name) => name.endsWith('.test.ts') && !OF_ALL.includes(name));
  const tests = files.map((name) => readFileSync(new URL(name, TESTS), 'utf8')).join('\n');
  const untested = checks.filter(({ code }) => !new RegExp(`['"]${code}(?![\\w-])`).test(tests));
  expect(untested.map(({ code }) => code)).toEqual([]);
});

test('every check that offers a repair is among those whose repairs are made below', () => {
  const codes = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\bfix\b/.test(name.endsWith('.ts') ? readFileSync(new URL(name, SOURCES), 'utf8') : ''))
    .map((name) => name.replace(/^.*[\\/]|\.ts$/g, ''));
  expect(codes.filter((code) => !repairable.some(([known]) => known === code))).toEqual([]);
});

test.each(repairable)('a repair of %s makes its finding go away and breaks nothing', (code, text, today) => {
  const before = checkText(text, today).filter((found) => found.code === code);
  for (const found of before.filter(({ fix }) => fix)) {
    const after = checkText(applyFix(text, found), today);
    expect(after.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    expect(after.filter((left) => left.code === code).length).toBeLessThan(before.length);
  }
});
