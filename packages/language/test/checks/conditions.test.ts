import { describe, expect, test } from 'vitest';
import { persona, segment, withDeclarations } from '../support/ask-about.ts';
import { expectFinding, starter } from '../support/expect-finding.ts';
import { findingsOf, relatedLines } from '../support/findings.ts';

type Case = readonly [condition: string, words: string | undefined];

describe('condition-never', () => {
  test.each<Case>([
    ['region = AMER and region = EMEA', "'region = AMER' and 'region = EMEA' together"],
    ['region = AMER or region = EMEA', undefined],
    ['region = AMER and (phone is known or region = EMEA)', undefined],
    ['employees < 10 and phone is known and employees >= 10', "'employees < 10' and 'employees >= 10' together"],
    ['employees < 10 and employees >= 9', undefined],
    ['employees between 10 and 5', "'employees between 10 and 5' cannot hold for any lead"],
    ['employees between 5 and 10', undefined],
    ['phone is known or (employees < 10 and employees > 20)', "'employees < 10' and 'employees > 20' together"],
    ['phone is known and phone is missing', "'phone is known' and 'phone is missing' together"],
    ['phone is missing and phone = "1"', "'phone is missing' and 'phone = \"1\"' together"],
    ['title = "VP" and title contains "chief"', '\'title = "VP"\' and \'title contains "chief"\' together'],
    ['lead is MQL and lead is Customer', "'lead is MQL' and 'lead is Customer' together"],
    ['demo_requested and not demo_requested', "'demo_requested' and 'not demo_requested' together"],
    ['demo_requested at least 2 times and demo_requested at most 1 times', 'together'],
    ['demo_requested and demo_requested in the last 30 days', undefined],
    ['region != AMER and region != EMEA and region != APAC', 'cannot hold for any lead'],
    ['at least 2 of (region = AMER, region = EMEA)', 'cannot hold for any lead'],
    ['ready = yes and ready = no', 'together'],
  ])('%s', (condition, words) => expectFinding('condition-never', persona(condition), words));

  test('of three that exclude each other only together, all are named', () => {
    const text = persona('employees >= 10 and employees <= 11 and not (employees between 9 and 12)');
    expect(findingsOf('condition-never', text)).toHaveLength(1);
  });

  test('a way into a stage asks for another stage than the one it comes from', () => {
    const text = starter(
      '   enters from MQL when FollowUp is exhausted\n+  enters from MQL when lead is Lead and phone is known',
    );
    expectFinding('condition-never', text, "'lead is Lead' cannot hold for a lead in 'MQL'");
  });

  test('points are given for what cannot hold at that moment', () => {
    const text = starter('   +50 each time demo_requested\n+  +5 each time lead becomes MQL when lead is Customer');
    expectFinding('condition-never', text, "'lead is Customer' cannot hold for any lead");
  });

  test('what a name stands for is told where it is declared, not where it is used', () => {
    const text = withDeclarations(
      'persona Nobody when employees < 1 and employees > 2',
      'persona Buyer when lead is Nobody and phone is known',
    );
    expect(findingsOf('condition-never', text)).toHaveLength(1);
  });

  test('a definition decides what a name can be joined with', () => {
    const text = withDeclarations(
      'segment Size {',
      '  group Unknown when employees is missing',
      '  group Small when employees < 10',
      '  group Large otherwise',
      '}',
      'persona Buyer when Size is Small and employees > 100',
    );
    expectFinding('condition-never', text, "'Size is Small' and 'employees > 100' together");
  });

  test('points at the second of the two, and shows the first', () => {
    const text = persona('region = AMER and\n  region = EMEA');
    const line = text.split('\n').findIndex((one) => one.startsWith('persona')) + 1;
    expect(findingsOf('condition-never', text)[0]).toMatch(/^region = EMEA \|/);
    expect(relatedLines('condition-never', text)).toEqual([line]);
  });
});

describe('condition-always', () => {
  test.each<Case>([
    ['phone is known or phone is missing', "'phone is known or phone is missing' holds for every lead"],
    ['region = AMER or region != AMER', undefined],
    ['region is missing or region in (AMER, EMEA, APAC)', 'holds for every lead'],
    [
      'region = AMER and (phone is known or phone is missing)',
      "'phone is known or phone is missing' holds for every lead",
    ],
    ['Interest >= 0', "'Interest >= 0' holds for every lead"],
    ['Interest >= 1', undefined],
    ['lead in (Lead, MQL, Customer, Recycled)', 'holds for every lead'],
    ['employees is missing or employees < 10 or employees >= 10', 'holds for every lead'],
  ])('%s', (condition, words) => expectFinding('condition-always', persona(condition), words));

  test.each<readonly [where: string, diff: string, words: string | undefined]>([
    [
      'a line of a choice',
      '   route round robin among SalesRep\n+  route round robin among Marketer when Interest >= 50 or Interest < 60',
      'so this line takes all that come to it',
    ],
    [
      'a way into a stage',
      '-  enters from Recycled when Interest >= 50\n+  enters from Recycled when phone is known or phone is missing',
      'so there is nothing to wait for',
    ],
    [
      'a way into a stage, of a score',
      '-  enters when Interest >= 50\n+  enters when Interest >= 50 or Interest < 60',
      'so there is nothing to wait for',
    ],
    [
      'an end of a contact',
      ' contact FollowUp by SalesRep {\n+  stop when lead is MQL or lead is not MQL',
      'so there is nothing to wait for',
    ],
    [
      'a moment that an event makes',
      ' contact FollowUp by SalesRep {\n+  stop when demo_requested or phone is known or phone is missing',
      undefined,
    ],
  ])('%s', (_, diff, words) => expectFinding('condition-always', starter(diff), words));

  test('the last line of a choice that takes all leads is `otherwise`', () => {
    const text = segment('Small when employees < 10', 'Rest when employees is known or employees is missing');
    expectFinding('condition-always', text, 'write `otherwise` where it is the last');
  });
  test('what has to hold always may well do so', () => {
    const always = '\nalways "Nothing is below nothing" {\n  when lead is MQL\n  expect Interest >= 0\n}\n';
    expectFinding('condition-always', `${starter('')}${always}`, undefined);
  });

  test('a way into a stage asks for the stage it comes from', () => {
    const text = starter(
      '   enters from MQL when FollowUp is exhausted\n+  enters from MQL when lead is MQL and phone is known',
    );
    expectFinding('condition-always', text, "'lead is MQL' holds for every lead in 'MQL'");
  });

  test('what is created is a moment', () => {
    expectFinding('condition-always', starter(''), undefined);
  });
});

describe('missing-unasked', () => {
  test.each<readonly [what: string, groups: readonly string[], words: string | undefined]>([
    [
      'a size',
      ['Small when employees < 10', 'Large otherwise'],
      "Where 'employees' is missing, 'employees < 10' is not true, so such a lead ends up in 'Large'",
    ],
    [
      'a size of which a line asks',
      ['Unknown when employees is missing', 'Small when employees < 10', 'Large otherwise'],
      undefined,
    ],
    [
      'a size that is asked to be known',
      ['Small when employees < 10', 'Large when employees is known', 'Other otherwise'],
      undefined,
    ],
    [
      'two sizes of one field are one question',
      ['Small when employees < 10', 'Middle when employees < 100', 'Large otherwise'],
      "'employees < 10' is not true",
    ],
    ['an option belongs to the rest anyway', ['America when region = AMER', 'Elsewhere otherwise'], undefined],
    ['a denied option does not', ['Elsewhere when region != AMER', 'America otherwise'], "ends up in 'America'"],
    ['a score is never missing', ['Hot when Interest >= 50', 'Cold otherwise'], undefined],
    ['no line for the rest', ['Small when employees < 10', 'Large when employees >= 10'], undefined],
    ['money', ['Small when amount < 5,000 USD', 'Large otherwise'], "Where 'amount' is missing"],
  ])('%s', (_, groups, words) => expectFinding('missing-unasked', segment(...groups), words));

  test('the time to accept depends on a size', () => {
    const text = starter(
      '-  accept within 4 business hours\n+  accept within 2 business hours when amount > 5,000 USD, 4 business hours otherwise',
    );
    expectFinding('missing-unasked', text, "ends up in '4 business hours'");
  });

  test('what is missing cannot come to this handoff', () => {
    const text = starter(
      `-  when lead becomes MQL
+  when lead becomes MQL and amount is known
@@
-  then FollowUp
+  then FollowUp when amount > 5,000 USD, Education otherwise`,
    );
    expectFinding('missing-unasked', text, undefined);
  });
});

describe('contains-admits-more', () => {
  test.each<Case>([
    ['title contains "operations"', 'for "assistant, operations" and "operations intern" too'],
    ['title = "VP of operations"', undefined],
    ['title contains "operations" and not title contains "intern"', undefined],
    ['email contains ".edu"', undefined],
    ['email contains "student"', 'wherever these letters stand, inside of longer words too'],
    ['title contains "chief" or title contains "head"', '\'title contains "chief"\''],
  ])('%s', (condition, words) => expectFinding('contains-admits-more', persona(condition), words));
});

describe('definition-circle', () => {
  test.each<readonly [what: string, lines: readonly string[], words: string | undefined]>([
    ['a persona by itself', ['persona Buyer when lead is Buyer or phone is known'], "'Buyer' depends on itself"],
    [
      'two',
      ['persona Buyer when lead is Other', 'segment Other when lead is Buyer'],
      "'Other' depends on 'Buyer', and that on 'Other' again",
    ],
    ['a chain', ['persona Buyer when lead is Other', 'segment Other when phone is known'], undefined],
    ['a sum of scores', ['score Total { sum of Interest, More }', 'score More { sum of Total }'], 'depends on'],
    ['standing points', ['score Fit { +5 when lead is Buyer }', 'persona Buyer when Fit >= 5'], 'depends on'],
    [
      'earned points',
      ['score Fit { +5 each time replied when lead is Buyer }', 'persona Buyer when Fit >= 5'],
      undefined,
    ],
    ['what was remembered', ['score Fit { +5 when lead is Buyer }', 'persona Buyer when Fit at MQL >= 5'], undefined],
  ])('%s', (_, lines, words) => expectFinding('definition-circle', withDeclarations(...lines), words));

  test('what leads into a circle is no part of it', () => {
    const text = withDeclarations('persona A when lead is B', 'persona B when lead is C', 'persona C when lead is B');
    expect(findingsOf('definition-circle', text)).toEqual([expect.stringContaining("'B' depends on 'C'")]);
  });
});
