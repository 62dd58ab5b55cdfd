import { expect, test } from 'vitest';
import { hoverAt } from '../../src/ide/hover/hover.ts';
import { AgreementView } from '../../src/ide/view.ts';
import { compileText, STARTER, TIME, TODAY } from '../support/compile-text.ts';

/** What is shown at the end of a word of a text, the one after `after` where the word stands several times. */
function hovered(word: string, after = '', text = STARTER): string | undefined {
  const view = new AgreementView(compileText(text), { today: TODAY, time: TIME });
  const from = after === '' ? 0 : text.indexOf(after);
  const at = text.indexOf(word, from);
  if (from < 0 || at < 0) throw new Error(`There is no '${word}' after '${after}'.`);
  const found = hoverAt(view, { file: 'agreement.sla', offset: at + 1 });
  if (found) expect(text.slice(found.place.start, found.place.end)).toContain(word);
  return found?.markdown;
}

test.each([
  ['a stage', 'MQL', 'stage '],
  ['a stage where it is used', 'MQL', 'lead becomes '],
  ['a role', 'SalesRep', 'among '],
  ['a team', 'Sales', 'between Marketing and '],
  ['a score', 'Interest', 'score '],
  ['a goal', 'NewBusiness', 'goal '],
  ['a funnel', 'Inbound', 'funnel '],
  ['a handoff', 'ToSales', 'handoff '],
  ['a contact policy', 'FollowUp', 'contact '],
  ['a kpi', 'Bookings', 'of '],
  ['a calendar', 'Office', 'calendar '],
  ['a person', '"Amy Chen"', 'notify '],
  ['a field', 'email', 'pass '],
  ['a queue', 'Unassigned', 'route to '],
  ['a channel', 'phone', 'day 3 '],
  ['a time that is promised', '4 business hours', 'accept within '],
  ['a rate with evidence', 'of', 'rate Lead -> MQL '],
  ['a keyword', 'accept', 'otherwise'],
])('over %s', (_, word, after) => {
  expect(hovered(word, after)).toMatchSnapshot();
});

const letters = STARTER.replace(
  '  event page_viewed',
  '  never fax when phone is known\n  never email when replied\n  event page_viewed',
)
  .replace('day 3  phone', 'day 3  phone, fax automatic')
  .concat('channel fax "By fax"\n');

test.each([
  [
    'a channel that is declared',
    'fax',
    'day 3 ',
    '**channel fax** · By fax\n\n- *never when*:\n  - phone is known\n- *due*:\n  - FollowUp on day 3',
  ],
  ['one that may be forbidden', 'email', 'day 10 ', '- *never when*:\n  - replied\n'],
])('over %s', (_, word, after, shown) => {
  expect(hovered(word, after, letters)).toContain(shown);
});

test('a channel does not count where others are named', () => {
  expect(hovered('fax', 'day 3 ', letters)).not.toContain('counts');
});

test('of words that need no declaration other than channels the reference speaks', () => {
  expect(hovered('owner', 'notify ') ?? '').not.toContain('channel');
});

test('nothing is shown over white space', () => {
  const view = new AgreementView(compileText(STARTER), { today: TODAY, time: TIME });
  expect(hoverAt(view, { file: 'agreement.sla', offset: STARTER.indexOf('\n\n') + 1 })).toBeUndefined();
});

test('nothing of what authors wrote is taken for markup', () => {
  const text = STARTER.replace('"Marketing qualified lead"', '"<img src=x> [a](javascript:b) **c**"');
  const shown = hovered('MQL', 'stage ', text);
  expect(shown).toContain(String.raw`\<img src=x\> \[a\](javascript:b) \*\*c\*\*`);
});
