import { partyName } from '@sla/agreement';
import { describe, expect, test } from 'vitest';
import { applyDiff } from '../support/apply-diff.ts';
import { compileText, STARTER } from '../support/compile-text.ts';

/** To whom each promise is owed; a star where that is not written. */
function owed(text: string): Readonly<Record<string, string>> {
  const { agreement } = compileText(text);
  return Object.fromEntries(
    Object.values(agreement?.promises ?? {}).map(({ name, to, toImplied }) => [
      name,
      `${to.map(partyName).join(', ')}${toImplied ? '*' : ''}`,
    ]),
  );
}

test('every promise of the starter says to whom it is owed', () => {
  expect(owed(STARTER)).toEqual({
    'FollowUp.attempts': 'Marketing*',
    'FollowUp.first touch': 'Marketing*',
    'Monthly.meeting': '',
    'NewBusiness.reach': '',
    'Recycle.accept': 'Sales',
    'ToSales.accept': 'Marketing',
    'Volume.deliver': 'Sales*',
    'Volume.report': 'Amy Chen',
    'Weekly.report': 'Josh Park',
    'agreement.review': '',
  });
});

describe('whoever owes it stands for a team', () => {
  test.each<readonly [who: string, diff: string, name: string, to: string]>([
    [
      'who leads one',
      '-  review every 6 months\n+  review every 6 months by "Amy Chen"',
      'agreement.review',
      'Marketing*',
    ],
    [
      'who has a role in one',
      '-  review every 6 months\n+  review every 6 months by SalesRep',
      'agreement.review',
      'Marketing*',
    ],
  ])('%s', (_, diff, name, to) => {
    expect(owed(applyDiff(STARTER, diff))[name]).toBe(to);
  });

  test('of three parties the other two', () => {
    const text = applyDiff(
      STARTER,
      '-  between Marketing and Sales\n+  between Marketing, Sales and Success\n@@\n team Marketing { led by "Josh Park" <josh@company.example> }\n+team Success',
    );
    expect(owed(text)['FollowUp.first touch']).toBe('Marketing, Success*');
  });
  test('without parties it is owed to nobody', () => {
    const text = applyDiff(STARTER, '-  between Marketing and Sales');
    expect(owed(text)['FollowUp.first touch']).toBe('');
  });
});
