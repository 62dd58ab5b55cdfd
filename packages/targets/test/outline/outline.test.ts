import { plan } from '@sla/agreement';
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../../../test/examples.ts';
import { agreementOutline, type OutlineNode } from '../../src/index.ts';
import { emptyAgreement, exampleAgreement } from '../document/agreements.ts';

const outlineOf = (agreement: ReturnType<typeof exampleAgreement>) => agreementOutline(agreement, plan(agreement));

const lines = (nodes: readonly OutlineNode[], indent = ''): readonly string[] =>
  nodes.flatMap(({ kind, label, detail, children }) => [
    `${indent}${kind} ${label}${detail === undefined ? '' : ` (${detail})`}`,
    ...lines(children, `${indent}  `),
  ]);

test('the starter', () => {
  expect(lines(outlineOf(exampleAgreement('starter'))).join('\n')).toMatchInlineSnapshot(`
    "group Parties (2)
      team Marketing (led by Josh Park)
        role Marketer (2 people)
        queue Nurturing
      team Sales (led by Amy Chen)
        role Sales representative (3 people)
        queue Unassigned
    group Goals (2)
      goal New bookings (100,000 USD of Bookings every month · chance 52.2%)
      goal Qualified leads (at least 40 MQL every month)
    group Stages (4)
      stage Lead (Marketer)
      stage Marketing qualified lead (SalesRep)
      stage Customer (SalesRep)
      stage Recycled (Marketer)
    group Handoffs (2)
      handoff Recycle (Sales → Marketing)
      handoff ToSales (Marketing → Sales)
    group Contact policies (2)
      contact FollowUp (by SalesRep)
      nurture Education (by Marketer)
    group Promises (10)
      team Marketing (to Sales)
        promise Recycle.accept (Marketer accepts each lead of Recycle within 2 business days)
        promise Volume.deliver (Marketing delivers at least 40 MQL every month)
        promise Volume.report (Marketing reports the numbers of Volume to Amy Chen by day 5 of the next month)
      team Sales (to Marketing)
        promise FollowUp.attempts (SalesRep makes at least 6 attempts to reach each lead of FollowUp by phone or email over 10 business days)
        promise FollowUp.first touch (SalesRep touches each lead of FollowUp for the first time within 4 business hours)
        promise ToSales.accept (SalesRep accepts each lead of ToSales within 4 business hours)
        promise Weekly.report (Amy Chen sends Weekly to Josh Park every Friday)
      team Marketing and Sales
        promise Monthly.meeting (Marketing and Sales meet for Monthly every month on first Tuesday at 10:00)
        promise NewBusiness.reach (Marketing and Sales reach 100,000 USD of Bookings every month)
        promise agreement.review (Marketing and Sales review the agreement every 6 months)"
  `);
});

test('nothing agreed has no groups', () => {
  expect(outlineOf(emptyAgreement()).map(({ label }) => label)).toEqual([]);
});

describe.each(EXAMPLES)('%s', (example) => {
  const agreement = exampleAgreement(example);
  const all = (nodes: readonly OutlineNode[]): readonly OutlineNode[] =>
    nodes.flatMap((node) => [node, ...all(node.children)]);
  const nodes = all(outlineOf(agreement));

  test('every entry points to something of the agreement', () => {
    const resolves = (pointer: string): boolean => {
      let value: unknown = agreement;
      for (const key of pointer.split('/').slice(1)) {
        const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return false;
        value = Reflect.get(value, name);
      }
      return true;
    };
    expect(nodes.flatMap(({ pointer }) => pointer ?? []).filter((pointer) => !resolves(pointer))).toEqual([]);
  });

  test('every promise is in it once', () => {
    const named = nodes.flatMap(({ kind, label }) => (kind === 'promise' ? [label] : []));
    expect(named.toSorted()).toEqual(Object.keys(agreement.promises).toSorted());
  });
});
