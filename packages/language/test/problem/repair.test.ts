import { expect, test } from 'vitest';
import type { Repair } from '../../src/problem/check.ts';
import { fixOf } from '../../src/problem/repair.ts';
import { applyFix } from '../support/apply-fix.ts';
import { compileText } from '../support/compile-text.ts';

const HEADER = `agreement "A" {
  between Marketing and Sales
  effective 2027-01-01
  expires 2027-12-31
}
team Marketing
team Sales
kpi Won {
  measure count of created
}
kpi Bookings {
  measure count of created
}
`;

type Wanted = (agreement: NonNullable<ReturnType<typeof compileText>['agreement']>) => Repair;

/** The text below the header after a repair. */
function repairedText(text: string, wanted: Wanted): string {
  const whole = HEADER + text;
  const compilation = compileText(whole);
  expect(compilation.diagnostics.map(({ message }) => message)).toEqual([]);
  const fix = compilation.agreement && fixOf(wanted(compilation.agreement), compilation);
  if (!fix) throw new Error('There is no fix.');
  const after = applyFix(whole, { fix, code: 'repair' });
  expect(compileText(after).diagnostics.map(({ message }) => message)).toEqual([]);
  return after.slice(HEADER.length);
}

const CONTACT = 'role R in Sales {\n  headcount 1\n}\ncontact C by R {';
const behindFirstTouch: Wanted = ({ contacts, promises }) => ({
  title: 'Notify',
  kind: 'add statement',
  to: contacts.C ?? {},
  behind: Object.values(promises).find(({ kind }) => kind === 'first touch') ?? {},
  statement: 'if late notify owner',
});

test.each([
  [
    'statements that follow',
    '\n  first touch within 1 hour\n  stop when created\n}\n',
    '\n  first touch within 1 hour\n  if late notify owner\n  stop when created\n}\n',
  ],
  [
    'a remark at its end',
    '\n  first touch within 1 hour // {\n  stop when created\n}\n',
    '\n  first touch within 1 hour // {\n  if late notify owner\n  stop when created\n}\n',
  ],
  [
    'a remark of several lines at its end',
    '\n  first touch within 1 hour /* so\n  soon */\n  stop when created\n}\n',
    '\n  first touch within 1 hour /* so\n  soon */\n  if late notify owner\n  stop when created\n}\n',
  ],
  [
    'the brace on its line',
    '\n  stop when created\n  first touch within 1 hour }\n',
    '\n  stop when created\n  first touch within 1 hour\n  if late notify owner\n}\n',
  ],
  ['nothing else', ' first touch within 1 hour }\n', '\n  first touch within 1 hour\n  if late notify owner\n}\n'],
])('a statement is added right behind another: with %s', (_, block, expected) => {
  expect(repairedText(CONTACT + block, behindFirstTouch)).toBe(CONTACT + expected);
});

const addToMeeting: Wanted = ({ meetings }) => ({
  title: 'Invite',
  kind: 'add statement',
  to: meetings.M ?? {},
  statement: 'with Sales',
});

test.each([
  ['a head alone', 'meeting M every Friday\n', 'meeting M every Friday {\n  with Sales\n}\n'],
  ['an empty block', 'meeting M every Friday {}\n', 'meeting M every Friday {\n  with Sales\n}\n'],
  [
    'a block on one line',
    'meeting M every Friday { covers Bookings }\n',
    'meeting M every Friday {\n  covers Bookings\n  with Sales\n}\n',
  ],
  [
    'a brace in a quoted text',
    'meeting M "Talk {weekly}" every Friday { covers Bookings }\n',
    'meeting M "Talk {weekly}" every Friday {\n  covers Bookings\n  with Sales\n}\n',
  ],
  [
    'a brace in a quoted text without a block',
    'meeting M "Talk {weekly}" every Friday\n',
    'meeting M "Talk {weekly}" every Friday {\n  with Sales\n}\n',
  ],
  [
    'a brace in a comment',
    'meeting M /* { */ every Friday { covers Bookings }\n',
    'meeting M /* { */ every Friday {\n  covers Bookings\n  with Sales\n}\n',
  ],
  [
    'a block of several lines',
    'meeting M every Friday {\n  covers Bookings\n}\n',
    'meeting M every Friday {\n  covers Bookings\n  with Sales\n}\n',
  ],
  [
    'a comment that ends before the brace',
    'meeting M every Friday {\n  covers Bookings /* what\n  for */ }\n',
    'meeting M every Friday {\n  covers Bookings /* what\n  for */\n  with Sales\n}\n',
  ],
  [
    'a brace after the last statement',
    'meeting M every Friday {\n  covers Bookings }\n',
    'meeting M every Friday {\n  covers Bookings\n  with Sales\n}\n',
  ],
])('a statement is added to %s', (_, before, after) => {
  expect(repairedText(before, addToMeeting)).toBe(after);
});

test('a statement is added with the line breaks of the file', () => {
  const crlf = 'meeting M every Friday {\r\n  covers Bookings\r\n}\r\n';
  expect(repairedText(crlf, addToMeeting)).toBe(
    'meeting M every Friday {\r\n  covers Bookings\r\n  with Sales\r\n}\r\n',
  );
});

const removeMapping: Wanted = ({ systems }) => ({
  title: 'Take out',
  kind: 'remove',
  at: systems.CRM?.maps.at(-1) ?? {},
});

test.each([
  ['the only one of a block on one line', 'system CRM { map Bookings to "b" }\n', 'system CRM { }\n'],
  ['a line', 'system CRM {\n  map Bookings to "b"\n}\n', 'system CRM {\n}\n'],
  ['a line with a remark', 'system CRM {\n  map Bookings to "b" // deals\n}\n', 'system CRM {\n}\n'],
  [
    'a line with prose above, but not the prose of others',
    'system CRM {\n  /// All.\n  map Won to "w"\n  /// What\n  /// we sold.\n  map Bookings to "b"\n}\n',
    'system CRM {\n  /// All.\n  map Won to "w"\n}\n',
  ],
  [
    'one after the end of a comment',
    'system CRM {\n  /* what\n  for */ map Bookings to "b"\n}\n',
    'system CRM {\n  /* what\n  for */\n}\n',
  ],
  [
    'one before a comment that goes on',
    'system CRM {\n  map Bookings to "b" /* what\n  for */\n}\n',
    'system CRM {\n /* what\n  for */\n}\n',
  ],
  ['one before the closing brace', 'system CRM {\n  map Bookings to "b" }\n', 'system CRM {\n }\n'],
])('taken out is %s', (_, before, after) => {
  expect(repairedText(before, removeMapping)).toBe(after);
});
