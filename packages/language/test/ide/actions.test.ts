import { expect, test } from 'vitest';
import { type Action, actionsAt } from '../../src/ide/actions/index.ts';
import { applyEdits } from '../../src/ide/apply-edits.ts';
import { AgreementView } from '../../src/ide/view.ts';
import { compileText, STARTER, TIME, TODAY } from '../support/compile-text.ts';

const FILE = 'agreement.sla';
const viewOf = (text: string) => new AgreementView(compileText(text), { today: TODAY, time: TIME });

/** What is offered at some words of a text. */
function offered(text: string, words: string): { readonly view: AgreementView; readonly actions: readonly Action[] } {
  const view = viewOf(text);
  const start = text.indexOf(words);
  const range = { file: FILE, start, end: start + words.length };
  const found = view.diagnostics.filter(({ place }) => place.start <= range.end && range.start <= place.end);
  return { view, actions: actionsAt(view, { range, found, known: view.diagnostics }) };
}

/** The text after the action with this title. */
function done(text: string, words: string, title: string): string {
  const action = offered(text, words).actions.find((one) => one.title === title);
  if (!action) throw new Error(`Not offered: ${offered(text, words).actions.map((one) => one.title)}`);
  return applyEdits(text, action.edits);
}

const codes = (text: string) => viewOf(text).diagnostics.map(({ code }) => code);
const MISSPELT = STARTER.replace('among SalesRep', 'among SalesRepp');

test('a misspelt name is repaired', () => {
  expect(done(MISSPELT, 'SalesRepp', "Change to 'SalesRep'")).toBe(STARTER);
});

test('the one obvious repair is preferred', () => {
  const [first] = offered(MISSPELT, 'SalesRepp').actions;
  expect(first?.isPreferred).toBe(true);
});

test('a name that is misspelt twice is repaired everywhere', () => {
  const text = MISSPELT.replace('owned by SalesRep ', 'owned by SalesRepp ');
  expect(done(text, 'SalesRepp', "Change to 'SalesRep' everywhere")).toBe(STARTER);
});

test('several findings of a kind are repaired together', () => {
  const text = MISSPELT.replace('owned by SalesRep ', 'owned by SalesRap ');
  expect(done(text, 'SalesRepp', "Repair all 2 of 'name-unknown'")).toBe(STARTER);
});

test('one finding alone has no repair of all', () => {
  expect(offered(MISSPELT, 'SalesRepp').actions.map(({ title }) => title)).not.toContain(
    "Repair all 1 of 'name-unknown'",
  );
});

test('a finding is silenced at its line', () => {
  const text = STARTER.replace(/ {2}pass email.*\n/, '');
  const after = done(text, 'ToSales from', "Silence 'handoff-no-payload' here, with a reason");
  expect(after).toContain('// sla-ignore handoff-no-payload: say why here\nhandoff ToSales');
  expect(codes(text)).toContain('handoff-no-payload');
  expect(codes(after)).not.toContain('handoff-no-payload');
});

test('a finding is silenced in its file', () => {
  const text = STARTER.replace(/ {2}pass email.*\n/, '');
  const after = done(text, 'ToSales from', "Silence 'handoff-no-payload' in this file, with a reason");
  expect(after.startsWith('// sla-ignore-file handoff-no-payload: say why here\n')).toBe(true);
  expect(codes(after)).not.toContain('handoff-no-payload');
});

test('what makes an agreement meaningless cannot be silenced', () => {
  expect(offered('stage S {', 'stage').actions.map(({ title }) => title)).not.toContain(
    "Silence 'missing-brace' here, with a reason",
  );
});

test('what is said of a remark that silences is not silenced by another', () => {
  const text = `// sla-ignore stage-no-owner: nobody yet\n${STARTER}`;
  const titles = offered(text, 'sla-ignore').actions.map(({ title }) => title);
  expect(titles.filter((title) => title.includes('suppression-unused'))).toEqual([]);
  expect(titles).toContain('Remove the remark');
});

test('a missing acceptance time is added', () => {
  const text = STARTER.replace(/ {2}accept within 4.*\n.*if late.*\n/, '').replace(/ToSales, /, '');
  const { actions } = offered(text, 'ToSales from');
  const adds = actions.find(({ edits }) => edits.some((edit) => edit.text.includes('accept within')));
  expect(adds && codes(applyEdits(text, adds.edits))).not.toContain('handoff-no-acceptance');
});

const CONDITION = 'email is known and Interest >= 50';
const WITH_CONDITION = STARTER.replace('enters when Interest >= 50', `enters when ${CONDITION}`);

test.each(['segment', 'persona'])('a condition becomes a %s', (keyword) => {
  const after = done(WITH_CONDITION, CONDITION, `Give this condition a name, as a ${keyword}`);
  const name = keyword === 'segment' ? 'NewSegment' : 'NewPersona';
  expect(after).toContain(`enters when lead is ${name}\n`);
  expect(after.endsWith(`\n\n${keyword} ${name} when ${CONDITION}\n`)).toBe(true);
  expect(viewOf(after).textDiagnostics).toEqual([]);
});

test('a part of a word is no condition', () => {
  expect(offered(WITH_CONDITION, 'mail is known and Interest >= 50').actions).toEqual([]);
});

test('a moment cannot be given a name', () => {
  expect(offered(STARTER, 'lead becomes MQL').actions.map(({ kind }) => kind)).not.toContain('refactor');
});

const POLICY = /contact FollowUp by SalesRep \{[^}]*\}\n/;
const UNCONTACTED = STARTER.replace(POLICY, '')
  .replace(/.*FollowUp is exhausted\n/, '')
  .replace(', FollowUp }', ' }')
  .replace(/.*lists late FollowUp\n/, '')
  .replace('  then FollowUp\n', '');

test('a contact policy is drafted at a stage whose leads nobody contacts, and begins after its handoff', () => {
  const after = done(UNCONTACTED, 'MQL "Marketing', "Add a contact policy for 'MQL'");
  expect(after).toMatch(POLICY);
  expect(after).toContain('  then FollowUp\n}');
  expect(codes(UNCONTACTED)).toContain('missing-contact');
  expect(codes(after)).not.toContain('missing-contact');
  expect(codes(after)).not.toContain('contact-unused');
  expect(viewOf(after).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([
  ['where a policy begins already', STARTER, 'MQL "Marketing'],
  ['at a stage that nothing hands over', UNCONTACTED, 'Customer owned'],
])('no contact policy is drafted %s', (_, text, words) => {
  expect(offered(text, words).actions.filter(({ title }) => title.startsWith('Add a contact'))).toEqual([]);
});
