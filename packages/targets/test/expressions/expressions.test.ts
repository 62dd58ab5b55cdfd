import type { Agreement, Condition, Expression, Value } from '@sla/agreement';
import { expect, test } from 'vitest';
import { compileText, STARTER } from '../../../language/test/support/compile-text.ts';
import { withStarter } from '../../../language/test/support/with-starter.ts';
import { agreementJson, expressionInput, expressionsOf } from '../../src/index.ts';

const FIELDS = 'lead {\n field size number\n field hot yes/no\n field industry one of Software, Health, Steel\n}';

/** What a condition of the language is for other engines. */
function written(condition: string, more = ''): Expression | undefined {
  const { agreement, diagnostics } = compileText(withStarter(`${FIELDS}\n${more}\nsegment Asked when ${condition}`));
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  if (!agreement || errors.length > 0) throw new Error(errors.join('\n'));
  return expressionsOf(agreement)['/segments/Asked/when'];
}

const celOf = (condition: string, more?: string): readonly (string | undefined)[] => {
  const expression = written(condition, more);
  return expression?.kind === 'expressed' ? [expression.holds.cel, expression.fails?.cel] : [expression?.because];
};

test.each([
  ['size >= 200', 'has(lead.size) && lead.size >= 200.0', 'has(lead.size) && lead.size < 200.0'],
  ['phone is missing', '!has(lead.phone)', undefined],
  ['hot', 'has(lead.hot) && lead.hot', 'has(lead.hot) && !lead.hot'],
  [
    'email contains "VP"',
    'has(lead.email) && lead.email.contains("vp")',
    'has(lead.email) && !lead.email.contains("vp")',
  ],
  ['lead is MQL', 'has(state.stage) && state.stage == "MQL"', undefined],
  ['owner is known', 'state.hasOwner', undefined],
  [
    'industry in (Software, Health)',
    'has(lead.industry) && lead.industry in ["Software", "Health"]',
    'has(lead.industry) && !(lead.industry in ["Software", "Health"])',
  ],
  [
    'at least 2 of (phone is known, email is known, lead is MQL)',
    '(has(lead.phone) ? 1 : 0) + (has(lead.email) ? 1 : 0) + (has(state.stage) && state.stage == "MQL" ? 1 : 0) >= 2',
    undefined,
  ],
])('%s', (condition, holds, fails) => {
  expect(celOf(condition)).toEqual([holds, fails]);
});

test('of a choice a line counts where none before it holds', () => {
  const size = 'segment Size {\n group Small when size < 10\n group Middle when size < 20\n group Large otherwise\n}';
  expect(celOf('Size is Middle', size)).toEqual([
    '!(has(lead.size) && lead.size < 10.0) && has(lead.size) && lead.size < 20.0',
    undefined,
  ]);
});

test.each([
  ['demo_requested', 'event'],
  ['page_viewed at least 3 times in the last 7 days', 'event'],
  ['lead is MQL for 4 hours', 'lasting'],
  ['lead became MQL', 'past'],
  ['Interest at MQL >= 50', 'past'],
  ['FollowUp is exhausted', 'progress'],
  ['ToSales is late', 'progress'],
  ['any lead of account where phone is known', 'other leads'],
  ['size >= 1234567890123456', 'precision'],
  ['phone is known and demo_requested', 'event'],
])('%s is not expressed', (condition, because) => {
  expect(written(condition)).toMatchObject({ kind: 'not expressed', because });
});

test('the part that cannot be said is told, behind names too', () => {
  expect(written('phone is known and demo_requested')).toMatchObject({ part: '/segments/Asked/when/of/1' });
  const behind = 'segment Keen when phone is known or demo_requested';
  expect(written('lead is Keen', behind)).toMatchObject({ part: '/segments/Keen/when/of/1' });
});

const { agreement: starter } = compileText(STARTER);
const asking = (when: Condition): Agreement => {
  if (!starter) throw new Error('There is no starter.');
  return { ...starter, prohibitions: [{ when, to: 'Sales' }] };
};
const PHONE: Value = { kind: 'field', of: 'lead', field: 'phone' };
const isKnown: Condition = { op: 'known', value: PHONE, known: true };

test('what grows without end behind names is not written', () => {
  const names = Array.from({ length: 60 }, (_, index) => `S${index}`);
  const segments = Object.fromEntries(
    names.map((name, index) => {
      const next: Condition = index === 59 ? isKnown : { op: 'segment', segment: `S${index + 1}`, groups: [] };
      const when: Condition = { op: 'at least', count: 2, of: [next, next, isKnown] };
      return [name, { name, groups: [], when }];
    }),
  );
  const agreement = { ...asking({ op: 'segment', segment: 'S0', groups: [] }), segments };
  expect(expressionsOf(agreement)['/prohibitions/0/when']).toEqual({ kind: 'not expressed', because: 'size' });
});

test('what asks for itself is not written', () => {
  const when: Condition = { op: 'segment', segment: 'Snake', groups: [] };
  const agreement = { ...asking(when), segments: { Snake: { name: 'Snake', groups: [], when } } };
  expect(expressionsOf(agreement)['/prohibitions/0/when']).toMatchObject({ because: 'circle' });
});

test('writing what has been read gives the same bytes', () => {
  const once = agreementJson(asking(isKnown));
  expect(agreementJson(JSON.parse(once))).toBe(once);
});

test('numbers that cannot be told are named', () => {
  const lead = { size: { kind: 'number', number: '1234567890123456' } } as const;
  expect(expressionInput({ lead, scores: {}, hasOwner: false, hadOwner: false })).toEqual({ tooPrecise: ['size'] });
});
