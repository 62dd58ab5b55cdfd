import { describe, expect, test } from 'vitest';
import { repaired } from '../support/apply-fix.ts';
import { findingsOf, relatedLines } from '../support/findings.ts';

const HEADER = 'agreement "A" { between Marketing and Sales }\nteam Marketing\nteam Sales\n';
const LEAD = 'stage Lead owned by Marketing { enters when created }\n';
const found = (code: string, body: string) => findingsOf(code, `${HEADER}${LEAD}${body}`);
const unused = (what: string) => [expect.stringContaining(`Nothing in the agreement uses the ${what}.`)];

describe('name-unused', () => {
  test.each([
    ['a field', 'lead { field fax text }', "field 'fax'"],
    ['an event', 'lead { event replied }', "event 'replied'"],
    ['a field of the account', 'account { field size number }', "account field 'size'"],
    ['a segment', 'segment New when created in the last 1 day', "segment 'New'"],
    [
      'a segment with groups',
      'segment Age {\n  group New when created in the last 1 day\n  group Old otherwise\n}',
      "segment 'Age'",
    ],
    ['a persona', 'persona Boss when created', "persona 'Boss'"],
    ['a score', 'score Interest { +1 each time active }', "score 'Interest'"],
    ['a role', 'role Marketer in Marketing { headcount 1 }', "role 'Marketer'"],
    ['a team', 'team Partners', "team 'Partners'"],
    ['a queue', 'queue Pool in Sales', "queue 'Pool'"],
    ['a channel', 'channel fax', "channel 'fax'"],
    ['a calendar', 'calendar Office {\n  timezone "UTC"\n  hours Mon-Fri 09:00-17:00\n}', "calendar 'Office'"],
    [
      'a matrix',
      'matrix Fit {\n  row Good when active\n  row Bad otherwise\n  column All otherwise\n  cell otherwise is Cold\n}',
      "matrix 'Fit'",
    ],
  ])('%s that nothing names', (_, body, what) => {
    expect(found('name-unused', body)).toEqual(unused(what));
  });

  test.each([
    ['a field passed on', 'lead { field fax text }\nhandoff H from Marketing to Sales { pass fax }'],
    ['a field a form asks', 'lead { field fax text }\nform F { asks fax }'],
    [
      'a field of the account that is asked',
      'account { field size number }\nstage Big owned by Sales { enters from Lead when size of account > 10 }',
    ],
    ['an event counted by a KPI', 'lead { event replied }\nkpi Replies { measure count of replied }'],
    ['an event a scenario lets happen', 'lead { event replied }\nscenario "S" { at 2027-03-05 18:10 replied }'],
    [
      'a role that owns a stage',
      'role Marketer in Marketing { headcount 1 }\nstage MQL owned by Marketer { enters from Lead when active }',
    ],
    [
      'a score another sums',
      'score Interest { +1 each time active }\nscore Total { sum of Interest }\nstage MQL owned by Sales { enters from Lead when Total > 3 }',
    ],
    [
      'a stage, a goal, a handoff or a KPI',
      'kpi Leads { measure count of Lead }\ngoal G { reach 3 of Leads every month }\nhandoff H from Marketing to Sales { when lead becomes Lead }',
    ],
    ['a form', 'lead { field fax text }\nform F { asks fax }'],
  ])('%s is used', (_, body) => {
    expect(found('name-unused', body)).toEqual([]);
  });

  test('a matrix that only forbids has an effect', () => {
    const body =
      'matrix Fit {\n  row Good when active\n  row Bad otherwise\n  column All otherwise\n  cell Good and All is Hot\n  cell otherwise is Cold\n  never Cold to Sales\n}';
    expect(found('name-unused', body)).toEqual([]);
  });

  test('what speaks only of itself is unused', () => {
    expect(
      found('name-unused', 'score Interest {\n  +1 each time active\n  resets to Interest at Lead when created\n}'),
    ).toEqual(unused("score 'Interest'"));
  });
});

describe('name-shadowed', () => {
  test.each([
    ['an event', 'lead { event touched }', 'touched', 'an event'],
    ['a field', 'lead { field owner text }', 'owner', 'a field'],
    ['a segment', 'segment active when created', 'active', 'a segment'],
  ])('%s called like a built-in word', (_, body, name, kind) => {
    expect(found('name-shadowed', body)).toEqual([
      expect.stringMatching(new RegExp(`^${name} \\| .*now means ${kind} of yours`)),
    ]);
  });

  test('the repair takes out a channel that everybody has', () => {
    const { text, isGone, errors } = repaired(`${HEADER}${LEAD}channel phone\n`, 'name-shadowed');
    expect({ text, isGone, errors }).toEqual({ text: `${HEADER}${LEAD}`, isGone: true, errors: [] });
  });

  test('a channel that everybody has', () => {
    expect(found('name-shadowed', 'channel phone')).toEqual([expect.stringContaining('a channel that everybody has')]);
  });

  test.each([
    'lead { field email text }',
    'lead { field source text }',
    'lead { field phone text }',
    'channel fax',
    'account { field owner text }',
  ])('natural names stay usable: %s', (body) => {
    expect(found('name-shadowed', body)).toEqual([]);
  });
});

describe('name-confusable', () => {
  test.each([
    ['capitals', 'lead { field region text }\nsegment Region when created', 'differs only in capitals'],
    ['underscores', 'lead {\n  field trial_end text\n  field trialend text\n}', 'looks like'],
    ['letters of another alphabet', 'lead {\n  field scope text\n  field sсоре text\n}', 'looks like'],
    ['a digit drawn like a letter', 'queue Pool in Sales\nqueue Poo1 in Sales', 'looks like'],
  ])('names that differ only in %s', (_, body, how) => {
    expect(found('name-confusable', body)).toEqual([expect.stringContaining(how)]);
    expect(relatedLines('name-confusable', `${HEADER}${LEAD}${body}`)).toHaveLength(1);
  });

  test.each([
    'lead {\n  field email text\n  field e_mails text\n}',
    'queue Pool in Sales\nqueue Pool2 in Sales',
    'lead { field статус text }\nqueue Статистика in Sales',
  ])('names that can be told apart: %s', (body) => {
    expect(found('name-confusable', body)).toEqual([]);
  });
});

describe('definition-duplicate', () => {
  test.each([
    [
      'personas',
      'lead { field title text }\npersona A when title contains "boss"\npersona B when title contains "boss"',
      'ask for exactly the same leads',
    ],
    [
      'a persona and a segment, in another order',
      'lead { field title text }\nsegment A when title is known and active\npersona B when active and title is known',
      'ask for exactly the same leads',
    ],
    [
      'segments with groups',
      'segment A {\n  group X when active\n  group Y otherwise\n}\nsegment B {\n  group P when active\n  group Q otherwise\n}',
      'sort leads in exactly the same way',
    ],
    ['scores', 'score A { +5 when active }\nscore B { +5 when active }', 'give exactly the same points'],
    ['KPIs', 'kpi A { measure count of Lead }\nkpi B { measure count of Lead }', 'measure exactly the same'],
  ])('%s with one meaning', (_, body, same) => {
    expect(found('definition-duplicate', body)).toEqual([expect.stringContaining(`'B' and 'A' ${same}`)]);
  });

  test.each([
    ['other points', 'score A { +5 when active }\nscore B { +6 when active }'],
    ['another cap', 'score A { +5 when active }\nscore B {\n  +5 when active\n  at most 3\n}'],
    ['another period', 'kpi A { measure count of Lead }\nkpi B { measure count of Lead every week }'],
    [
      'another order of groups',
      'segment A {\n  group X when active\n  group Y when touched\n  group Z otherwise\n}\nsegment B {\n  group X when touched\n  group Y when active\n  group Z otherwise\n}',
    ],
  ])('%s is another meaning', (_, body) => {
    expect(found('definition-duplicate', body)).toEqual([]);
  });
});
