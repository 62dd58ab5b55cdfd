import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/index.ts';
import { applyDiff } from '../support/apply-diff.ts';
import { codesOf } from '../support/check-fixture.ts';
import { checkText, STARTER, TODAY } from '../support/compile-text.ts';
import { withStarter } from '../support/with-starter.ts';

const FOLDER = new URL('../../../../docs/checks/', import.meta.url);
const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md');
const pageOf = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
const fences = (page: string, info: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${info}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => match[1] ?? '');

test('every rule has a page, and every page a rule', () => {
  expect(pages.toSorted()).toEqual(rules.map((rule) => `${rule.code}.md`).toSorted());
});

describe.each(pages)('%s', (name) => {
  const page = pageOf(name);
  const code = name.replace(/\.md$/, '');
  const rule = rules.find((one) => one.code === code);

  test('says what the rule asks for, and how much it matters', () => {
    expect(page.split('\n', 1)[0]).toBe(`# ${code}`);
    expect(page).toContain(rule?.summary ?? 'no such rule');
    expect(page).toContain(`Level: ${rule?.level}${rule?.essential ? ' (always)' : ''}. Category: ${rule?.category}.`);
  });

  const today = /^Checked on (\d{4}-\d\d-\d\d)\.$/m.exec(page)?.[1] ?? TODAY;
  const diffs = fences(page, 'diff');
  test.each(diffs)('its bad example trips exactly it', (diff) => {
    expect(codesOf(applyDiff(STARTER, diff), today)).toEqual([code]);
  });

  test.each(fences(page, 'sla'))('what to write instead compiles, and is not found fault with', (text) => {
    const found = checkText(withStarter(text), today);
    const bad = found.filter((diagnostic) => diagnostic.severity === 'error' || diagnostic.code === code);
    expect(bad.map(({ message }) => message)).toEqual([]);
  });

  test('leads to pages that exist', () => {
    const links = [...page.matchAll(/\]\(([\w-]+\.md)\)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !pages.includes(link))).toEqual([]);
  });

  test('has a bad example, or says why there can be none', () => {
    expect(diffs.length > 0 || /^No example: .+\.$/m.test(page)).toBe(true);
  });
});

test('the starter agreement is clean', () => {
  expect(codesOf(STARTER)).toEqual([]);
});
