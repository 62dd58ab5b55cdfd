import { expect, test } from 'vitest';
import type { SubjectState } from '../src/model/state.ts';
import { Wakes } from '../src/run/wakes.ts';
import { emptyAccount, emptyLead } from '../src/run/world.ts';

const lead = { ...emptyLead('a', 0), wake: 10 };
const account = { ...emptyAccount('a', 0), wake: 10 };

test.each([
  ['the lead', [lead, account]],
  ['the account', [account, lead]],
] as const)('a lead falls due before the account of its name, though %s was there first', (_, subjects) => {
  const wakes = new Wakes<SubjectState>();
  for (const subject of subjects) wakes.add(subject);
  expect([wakes.take(() => true)?.subject, wakes.take(() => true)?.subject]).toEqual([lead, account]);
});
