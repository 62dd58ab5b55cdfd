import { expect, test } from 'vitest';
import { checkText, STARTER } from '../support/compile-text.ts';

const withMember = (clauses: string) =>
  STARTER.replace('  headcount 3\n', `  headcount 3\n  member "Bo Li" <bo@company.example> ${clauses}\n`);
const problems = (clauses: string) =>
  checkText(withMember(clauses))
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

test('a member starts before the calendar is named', () => {
  expect(problems('from 2027-02-01 calendar Office')).toEqual([]);
});

test("a date after the calendar could be the calendar's", () => {
  expect(problems('calendar Office from 2027-02-01')).toEqual([
    "After 'calendar' it is not clear whether 'from' means the person or the calendar. Write 'from' before 'calendar'.",
  ]);
});
