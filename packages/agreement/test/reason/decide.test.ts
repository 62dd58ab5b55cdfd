import { expect, test } from 'vitest';
import type { Condition } from '../../src/model/condition.ts';
import { always, covered, describeSample, disjoint, implies, satisfiable, type World } from '../../src/reason/index.ts';
import {
  account,
  all,
  any,
  compare,
  happened,
  lead,
  not,
  number,
  option,
  score,
  segment,
  smallWorld,
  stage,
  text,
} from './small-world.ts';

const verdict = (condition: Condition, world: World = smallWorld) => satisfiable(condition, world).verdict;
const days = (amount: number) => ({ amount, unit: 'day', business: false }) as const;
const n = lead('n');

test('values that exclude each other are never true together', () => {
  expect(verdict(all(compare(n, '<', number(1)), compare(n, '>=', number(1))))).toBe('no');
  expect(verdict(all(compare(n, '<=', number(1)), compare(n, '>=', number(1))))).toBe('yes');
  expect(verdict(all(compare(n, '>', number(0.1)), compare(n, '<', number(0.11))))).toBe('yes');
});

test('decimals are exact', () => {
  const third: Condition = compare(n, '=', { kind: 'percent', share: { numerator: 1, denominator: 3 } });
  expect(verdict(all(third, compare(n, '<', number(0.333333333333))))).toBe('no');
  expect(verdict(all(third, compare(n, '>', number(0.333333333333))))).toBe('yes');
});

test('between two days there is no other', () => {
  const world = withField('d', 'date');
  const between = (low: string, high: string): Condition =>
    all(compare(lead('d'), '>', { kind: 'date', date: low }), compare(lead('d'), '<', { kind: 'date', date: high }));
  expect(verdict(between('2027-02-28', '2027-03-01'), world)).toBe('no');
  expect(verdict(between('2028-02-28', '2028-03-01'), world)).toBe('yes');
});

test('amounts of different currencies and a day against an hour are not compared', () => {
  const money = (amount: string, currency: string) => ({ kind: 'money', money: { amount, currency } }) as const;
  const world = withField('v', 'money');
  const both = all(compare(lead('v'), '<', money('5', 'USD')), compare(lead('v'), '>', money('9', 'EUR')));
  expect(verdict(both, world)).toBe('yes');
  expect(
    verdict(all(compare(lead('v'), '<', money('5', 'USD')), compare(lead('v'), '>', money('9', 'USD'))), world),
  ).toBe('no');
});

test('a missing value makes a comparison unknown, and unknown is not true', () => {
  const either = any(compare(n, '<', number(1)), compare(n, '>=', number(1)));
  const missing: Condition = { op: 'known', value: n, known: false };
  const answer = always(either, smallWorld);
  expect(answer.verdict === 'no' && describeSample(answer.sample)).toBe('a lead with n unknown');
  expect(always(any(either, missing), smallWorld)).toEqual({ verdict: 'yes' });
  expect(verdict(all(missing, not(compare(n, '=', number(1)))))).toBe('no');
});

test('a segment answers yes or no where its values are missing', () => {
  const missing: Condition = { op: 'known', value: n, known: false };
  expect(
    implies(all(missing, not(compare(lead('a'), '=', option('R')))), not(segment('Size', 'Small')), smallWorld),
  ).toEqual({ verdict: 'yes' });
  expect(disjoint(segment('Size', 'Small'), segment('Size', 'Large'), smallWorld)).toEqual({ verdict: 'yes' });
  expect(always(segment('Size', 'Small', 'Middle', 'Unknown', 'Large'), smallWorld)).toEqual({ verdict: 'yes' });
});

test('text compares without regard to case', () => {
  const has = (part: string): Condition => ({ op: 'contains', value: lead('t'), text: part });
  expect(verdict(all(has('Operations'), not(has('OPERA'))))).toBe('no');
  expect(verdict(all(compare(lead('t'), '=', text('VP Operations')), not(has('operations'))))).toBe('no');
  expect(verdict(all(has('operations'), not(has('intern')), compare(lead('t'), '!=', text('OPERATIONS'))))).toBe('yes');
});

test('equal texts contain the same', () => {
  const has = (name: string): Condition => ({ op: 'contains', value: lead(name), text: 'ops' });
  expect(verdict(all(has('t'), not(has('u')), compare(lead('t'), '=', lead('u')), has('u')))).toBe('no');
  const without: Condition = all({ op: 'known', value: lead('u'), known: true }, not(has('u')));
  expect(verdict(all(has('t'), without, compare(lead('t'), '=', lead('u'))))).toBe('no');
});

test('a lead is in exactly one stage', () => {
  expect(verdict(all(stage('New'), stage('Hot')))).toBe('no');
  expect(always(stage('New', 'Hot', 'Won'), smallWorld)).toEqual({ verdict: 'yes' });
});

test('without any stage a question about one makes nothing else impossible', () => {
  const world = { ...smallWorld, stages: {} };
  expect(verdict(any(stage('Gone'), compare(n, '>', number(1))), world)).toBe('yes');
  expect(verdict(stage('Gone'), world)).toBe('no');
});

test('who becomes something is it, and has not been it for a time', () => {
  const becomes: Condition = { op: 'becomes', what: stage('Hot') };
  expect(verdict(all(becomes, stage('New')))).toBe('no');
  expect(verdict(all(becomes, { op: 'stage', in: ['Hot'], for: days(2) }))).toBe('no');
  expect(verdict(all(stage('Hot'), not({ op: 'became', what: stage('Hot'), times: 1 })))).toBe('no');
});

test('held longer is held shorter, never the other way round', () => {
  const held = (amount: number, unit: 'hour' | 'day' | 'month'): Condition => ({
    op: 'stage',
    in: ['Hot'],
    for: { amount, unit, business: false },
  });
  expect(verdict(all(held(5, 'day'), not(held(2, 'day'))))).toBe('no');
  expect(verdict(all(held(2, 'day'), not(held(5, 'day'))))).toBe('yes');
  expect(verdict(all(held(2, 'month'), not(held(50, 'day'))))).toBe('no');
  expect(verdict(all(held(1, 'day'), not(held(24, 'hour'))))).not.toBe('no');
});

test('what happened often and lately happened', () => {
  const thrice: Condition = { op: 'event', event: 'view', where: [], times: 3, within: days(30), reasons: [] };
  expect(verdict(all(thrice, not(happened('view'))))).toBe('no');
  expect(verdict(all(thrice, not(happened('view', 4))))).toBe('yes');
  const never: Condition = compare({ kind: 'property', property: 'p' }, '=', option('X'));
  expect(verdict({ op: 'event', event: 'view', where: [never], times: 1, reasons: [] })).toBe('no');
});

test('every lead was created, once', () => {
  expect(always(happened('created'), smallWorld)).toEqual({ verdict: 'yes' });
  expect(verdict(happened('created', 2))).toBe('no');
});

test('a handoff rejected for a reason was rejected', () => {
  const rejected = (...reasons: readonly string[]): Condition => ({
    op: 'handoff',
    handoff: 'H',
    is: 'rejected',
    reasons,
  });
  expect(verdict(all(rejected('Bad fit'), not(rejected())))).toBe('no');
  expect(verdict(all(rejected('Bad fit'), not(rejected('Bad fit', 'Late'))))).toBe('no');
  expect(verdict(all(rejected('Bad fit'), not(rejected('Late'))))).toBe('yes');
});

test('what is known of an account needs an account', () => {
  const big = compare(account('size'), '>', number(10));
  expect(verdict(all(big, { op: 'known', value: { kind: 'account' }, known: false }))).toBe('no');
});

test('another lead of the account may fit where this one does not', () => {
  const other: Condition = { op: 'any lead of account', where: compare(n, '>', number(2)) };
  const answer = satisfiable(all(other, compare(n, '<', number(1))), smallWorld);
  expect(answer.verdict === 'yes' && describeSample(answer.sample)).toBe(
    'a lead with n = 0, an account, beside a lead with n = 3, an account',
  );
  expect(verdict(all(not(other), compare(n, '>', number(3))))).toBe('no');
  const shared: Condition = { op: 'any lead of account', where: compare(account('size'), '>', number(10)) };
  expect(verdict(all(shared, compare(account('size'), '<', number(5))))).toBe('no');
});

test('a sum of scores is what its parts add up to', () => {
  expect(verdict(all(compare(score('Total'), '>=', number(9)), compare(score('Act'), '<', number(4))))).toBe('no');
  expect(verdict(compare(score('Total'), '>=', number(12)))).toBe('no');
  expect(verdict(all(compare(score('Fit'), '=', number(3)), not({ op: 'persona', persona: 'Buyer' })))).toBe('no');
});

test('a part of a sum is bound by its own lines', () => {
  const buyer: Condition = { op: 'persona', persona: 'Buyer' };
  expect(verdict(all(compare(score('Total'), '=', number(1)), buyer))).toBe('no');
  expect(verdict(all(compare(score('Total'), '=', number(3)), buyer))).toBe('yes');
});

test('lines that leave some lead out show one', () => {
  expect(covered([compare(n, '<', number(1)), compare(n, '>=', number(1)), undefined], smallWorld)).toEqual({
    verdict: 'yes',
  });
  const gap = covered(
    [compare(n, '<', number(1)), compare(n, '>', number(1)), { op: 'known', value: n, known: false }],
    smallWorld,
  );
  expect(gap.verdict === 'no' && describeSample(gap.sample)).toBe('a lead with n = 1');
});

test('ten thousand terms are no depth', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => compare(n, '=', number(index)));
  expect(verdict({ op: 'any', of: many })).toBe('yes');
  expect(verdict({ op: 'all', of: many })).toBe('no');
  expect(always({ op: 'any', of: many }, smallWorld).verdict).toBe('no');
});

test('what is nested too deeply stays open', () => {
  let deep: Condition = compare(n, '=', number(1));
  for (let level = 0; level < 100_000; level += 1) deep = { op: 'not', of: deep };
  expect(satisfiable(deep, smallWorld)).toEqual({ verdict: 'unknown', limit: 'depth' });
});

test('names that go round in a circle end', () => {
  const persona = (name: string): Condition => ({ op: 'persona', persona: name });
  const personas = { A: { name: 'A', when: not(persona('B')) }, B: { name: 'B', when: persona('A') } };
  expect(verdict(persona('A'), { ...smallWorld, personas })).not.toBe('yes');
});

test('too much work stays open, and says so', () => {
  const holes = Array.from({ length: 12 }, (_, index) => `hole ${index}`);
  const birds = [...holes, 'one more'];
  const sits = (bird: string, hole: string): Condition => ({ op: 'goal', goal: `${bird} in ${hole}`, is: 'met' });
  const somewhere = birds.map((bird) => any(...holes.map((hole) => sits(bird, hole))));
  const alone = holes.flatMap((hole) =>
    birds.flatMap((one, index) => birds.slice(index + 1).map((other) => not(all(sits(one, hole), sits(other, hole))))),
  );
  expect(satisfiable(all(...somewhere, ...alone), smallWorld)).toEqual({ verdict: 'unknown', limit: 'steps' });
});

function withField(name: string, kind: 'date' | 'money'): World {
  const fields = { ...smallWorld.lead.fields, [name]: { name, type: { kind } } };
  return { ...smallWorld, lead: { ...smallWorld.lead, fields } };
}
