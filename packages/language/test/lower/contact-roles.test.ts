import { expect, test } from 'vitest';
import { compileText, STARTER } from '../support/compile-text.ts';

test('several roles carry out a contact policy, and all of them owe its promises', () => {
  const { agreement, diagnostics } = compileText(
    STARTER.replace('contact FollowUp by SalesRep {', 'contact FollowUp by SalesRep and Marketer {'),
  );
  expect(diagnostics).toEqual([]);
  expect(agreement?.contacts.FollowUp).toMatchObject({ by: 'SalesRep', others: ['Marketer'] });
  expect(agreement?.promises['FollowUp.attempts']?.by).toEqual([
    { kind: 'role', role: 'SalesRep' },
    { kind: 'role', role: 'Marketer' },
  ]);
});
