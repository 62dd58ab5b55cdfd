import { describe, expect, test } from 'vitest';
import { rules } from '../../src/index.ts';
import { applyDiff } from '../support/apply-diff.ts';
import { codesOf } from '../support/check-fixture.ts';
import { CHECK_PAGES } from '../support/check-pages.ts';
import { checkText, STARTER } from '../support/compile-text.ts';
import { withStarter } from '../support/with-starter.ts';

const codes = CHECK_PAGES.map(({ code }) => code);

test('every rule has a page, and every page a rule', () => {
  expect(codes.toSorted()).toEqual(rules.map((rule) => rule.code).toSorted());
});

describe.each(CHECK_PAGES.map((page) => [page.code, page] as const))('%s', (code, { text, today, avoid, prefer }) => {
  const rule = rules.find((one) => one.code === code);

  test('says what the rule asks for, and how much it matters', () => {
    expect(text.split('\n', 1)[0]).toBe(`# ${code}`);
    expect(text).toContain(rule?.summary ?? 'no such rule');
    expect(text).toContain(`Level: ${rule?.level}${rule?.essential ? ' (always)' : ''}. Category: ${rule?.category}.`);
  });

  test.each(avoid)('its bad example trips exactly it', (diff) => {
    expect(codesOf(applyDiff(STARTER, diff), today)).toEqual([code]);
  });

  test.each(prefer)('what to write instead compiles, and is not found fault with', (snippet) => {
    const found = checkText(withStarter(snippet), today);
    const bad = found.filter((diagnostic) => diagnostic.severity === 'error' || diagnostic.code === code);
    expect(bad.map(({ message }) => message)).toEqual([]);
  });

  test('leads to pages that exist', () => {
    const links = [...text.matchAll(/\]\(([\w-]+)\.md\)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !codes.includes(link))).toEqual([]);
  });

  test('has a bad example, or says why there can be none', () => {
    expect(avoid.length > 0 || /^No example: .+\.$/m.test(text)).toBe(true);
  });
});

test('the starter agreement is clean', () => {
  expect(codesOf(STARTER)).toEqual([]);
});
