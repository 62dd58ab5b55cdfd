import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { applyDiff } from '../support/apply-diff.ts';
import { applyFix } from '../support/apply-fix.ts';
import { CHECK_PAGES } from '../support/check-pages.ts';
import { checkText, STARTER, TODAY } from '../support/compile-text.ts';
import { starter } from '../support/expect-finding.ts';

const TESTS = new URL('./', import.meta.url);
const SOURCES = new URL('../../src/checks/', import.meta.url);

/** Texts that lack something a page cannot show with one change that trips nothing else. */
const FURTHER: Readonly<Record<string, string>> = {
  'contact-no-stop': starter('-  stop when replied'),
  'name-shadowed': `${STARTER}channel chat\n`,
  'stage-no-start': starter(`
-stage Lead owned by Marketer { enters when created }
+stage Lead owned by Marketer { enters from Recycled when owner decides }`),
};

/** A text with a finding that has a repair. */
type Repairable = readonly [code: string, text: string, today: string];

const repairable: readonly Repairable[] = [
  ...CHECK_PAGES.flatMap(({ code, avoid, today }) =>
    avoid.map((diff): Repairable => [code, applyDiff(STARTER, diff), today]),
  ),
  ...Object.entries(FURTHER).map(([code, text]): Repairable => [code, text, TODAY]),
].filter(([code, text, today]) => checkText(text, today).some((found) => found.code === code && found.fix));

test('every check has tests of its own beside its page', () => {
  const files = readdirSync(TESTS).filter((name) => name.endsWith('.test.ts') && name !== 'every-check.test.ts');
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
