import { expect, test } from 'vitest';
import { compileText, STARTER } from '../support/compile-text.ts';

const compiled = (from: string, to: string) => compileText(STARTER.replace(from, to));

test('a queue is worked by all roles that own it', () => {
  const { agreement } = compiled(
    'queue Unassigned in Sales { owned by SalesRep }',
    'queue Unassigned in Sales { owned by SalesRep and Marketer }',
  );
  expect(agreement?.queues.Unassigned?.workedBy).toEqual(['SalesRep', 'Marketer']);
});

test('an agreement is drafted by all who are named', () => {
  const { agreement } = compiled('  currency USD', '  drafted by "Josh Park", "Amy Chen"\n  currency USD');
  expect(agreement?.draftedBy).toEqual(['Josh Park', 'Amy Chen']);
});

test.each([
  ['every fiscal quarter', 'The share of promises kept is counted over calendar periods: write `every quarter`.'],
  ['every day', 'A day is too short to count by. Write every week, month, quarter or year.'],
])('a share counted %s', (period, message) => {
  const { diagnostics } = compiled(
    'accept within 4 business hours',
    `accept within 4 business hours, 95% of the time ${period}`,
  );
  expect(diagnostics.map((diagnostic) => diagnostic.message)).toContain(message);
});
