/** Lines that a block may have only once are offered as long as it has none. */
import { describe, expect, test } from 'vitest';
import { SlaGrammar } from '../../../src/generated/grammar.ts';
import { ONCE } from '../../../src/lower/once.ts';
import { declarationWords } from '../../../src/parse/keywords.ts';
import { compileText } from '../../support/compile-text.ts';
import { accepted, completed, inStarter, labels } from './completed.ts';

const HEAD = 'handoff More from Marketing to Sales {';

test('what is said already is not offered again, whether it stands before or behind', () => {
  const empty = labels(inStarter(`${HEAD}\n  <|>\n}`));
  expect(empty).toContain('when CONDITION');
  const before = labels(inStarter(`${HEAD}\n  when lead becomes MQL\n  <|>\n}`));
  const behind = labels(inStarter(`${HEAD}\n  <|>\n  when lead becomes MQL\n}`));
  expect(before).toEqual(empty.filter((label) => label !== 'when CONDITION'));
  expect(behind).toEqual(before);
});

test('what may be said often is offered again', () => {
  const again = labels(inStarter(`${HEAD}\n  route to Unassigned when lead is MQL\n  notify owner\n  <|>\n}`));
  expect(again).toContain('route to TARGET');
  expect(again).toContain('notify WHO');
});

test('the line at the cursor is being written, and not said', () => {
  expect(labels(inStarter(`${HEAD}\n  when<|>\n}`))).toContain('when CONDITION');
  expect(labels(inStarter(`${HEAD}\n  <|>when lead becomes MQL\n}`))).toContain('when');
});

test('nor is what another block says', () => {
  expect(
    labels(inStarter(`${HEAD}\n  <|>\n}\nhandoff Other from Marketing to Sales {\n  when lead becomes MQL\n}`)),
  ).toContain('when CONDITION');
});

test('a word in front of written ones is not offered, where its line is there', () => {
  expect(labels(inStarter(`${HEAD}\n  when lead becomes MQL\n  <|>x lead becomes SQL\n}`))).not.toContain('when');
});

test('two lines that begin alike are two', () => {
  const found = labels(inStarter('contact Later by SalesRep {\n  at least 8 attempts\n  <|>\n}'));
  expect(found).not.toContain('at least COUNT attempts');
  expect(found).toContain('at least LENGTH apart');
  const promised = labels(inStarter('promise Call by SalesRep {\n  starts when replied\n  <|>\n}'));
  expect(promised).not.toContain('starts when CONDITION');
  expect(promised).toContain('starts at most once');
});

test('where the block is not closed its lines count as well', () => {
  expect(labels(inStarter('team Partners {\n  led by "Amy Chen"\n<|>'))).not.toContain('led by "PERSON"');
});

test('of a member each clause is offered once', () => {
  const member = labels(inStarter('role Some in Sales {\n  member "Amy Chen" weight 2 from 2027-02-01 <|>\n}'));
  expect(member).toContain('until');
  expect(member).toContain('covers');
  expect(member).not.toContain('weight');
  expect(member).not.toContain('from');
});

describe('in each declaration', () => {
  const blocks = declarationWords(SlaGrammar()).filter(({ heads }) => heads.length > 0);

  test.each(blocks)('of $keyword a line is offered again, unless a second one is refused', ({ keyword }) => {
    const head = ['agreement', 'lead', 'account'].includes(keyword) ? keyword : `${keyword} Some`;
    const header = keyword === 'agreement' ? '' : 'agreement "A"\n';
    const source = (lines: string): string => `${header}${head} {\n${lines}\n}\n`;
    const wrong = completed(source('  <|>')).flatMap((item) => {
      const once = accepted(source('  ').replace('<|>', ''), item);
      const line = once.slice(item.replaced.start, once.length - '\n}\n'.length);
      const isRefused = (text: string): boolean =>
        compileText(text).diagnostics.some(({ code }) => code === 'statement-duplicate');
      const refused = isRefused(source(`  ${line}\n  ${line}`)) && !isRefused(source(`  ${line}`));
      const offered = labels(source(`  ${line}\n  <|>`)).includes(item.label);
      return refused === offered ? [`${item.label} is ${offered ? '' : 'not '}offered again`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

test('the kinds are those of the grammar', () => {
  const named = JSON.stringify(SlaGrammar().rules.map(({ name }) => name));
  const inferred = ['AttemptsStatement', 'SpacingStatement'];
  expect(ONCE.filter((kind) => !named.includes(`"${kind}"`) && !inferred.includes(kind))).toEqual([]);
});
