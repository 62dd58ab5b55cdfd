import { expect, test } from 'vitest';
import { EXAMPLES } from '../../../test/examples.ts';
import { readSample, why } from '../src/index.ts';
import { exampleLead } from '../src/why/example.ts';
import { engineOfExample } from './support.ts';

test.each(EXAMPLES)('a lead to begin with is one that %s can be asked about', (example) => {
  const engine = engineOfExample(example);
  const lead = exampleLead(engine);
  const read = readSample(JSON.parse(JSON.stringify(lead)), engine, new Date(0));
  if ('problem' in read) throw new Error(read.problem);
  const answer = why(engine, read.sample);
  expect('error' in answer ? answer.error.message : answer.lead.stage).toMatch(/^\w+$/);
});

test('it is the lead of the first scenario, with what else is asked about and not known', () => {
  const { at, values, account, events } = exampleLead(engineOfExample('acme'));
  expect({ at, values, account, events }).toMatchObject({
    at: '2027-03-02 10:00',
    values: { industry: 'Manufacturing', do_not_call: null },
    account: { employees: 800 },
    events: ['demo_requested'],
  });
});

test.each([
  [[], 'A lead is an object with `values`.'],
  [{ at: 'soon' }, '`at` is no time; write it as in 2027-03-05 18:10.'],
  [{ values: 3 }, '`values` is no object of values by field.'],
  [{ events: 'demo' }, '`events` is no list.'],
  [{ events: [3] }, 'event 1 is a name, or an object with `event`.'],
])('what cannot be read of a lead is said: %j', (given, problem) => {
  expect(readSample(given, engineOfExample('starter'), new Date(0))).toEqual({ problem });
});
