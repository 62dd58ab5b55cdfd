import { conditionParts } from '@sla/agreement';
import { describe, expect, test } from 'vitest';
import { ENTRY, read, STATE } from './read.ts';

/** The words that an object of the condition leads back to, one line for each. */
function origins(text: string): readonly string[] {
  const { condition, lowering, start } = read(text, ENTRY);
  const found: string[] = [];
  const visit = (object: object) => {
    const place = lowering.sources.find(object);
    const isNode = 'op' in object || 'kind' in object;
    if (isNode)
      found.push(place ? text.slice(place.start - start, place.end - start) : `nowhere: ${JSON.stringify(object)}`);
    for (const value of Object.values(object)) if (typeof value === 'object' && value !== null) visit(value);
  };
  if (condition) visit(condition);
  return found;
}

describe('every part of a condition leads back to its words', () => {
  test('comparisons', () => {
    expect(origins('employees of account < 250 and title in ("a", "b")')).toEqual([
      'employees of account < 250 and title in ("a", "b")',
      'employees of account < 250',
      'employees',
      '250',
      'title in ("a", "b")',
      'title',
      '"a"',
      '"b"',
    ]);
  });

  test('what is denied, counted and grouped', () => {
    expect(origins('not (lead is not MQL or demo_requested at most 2 times)')).toEqual([
      'not (lead is not MQL or demo_requested at most 2 times)',
      'lead is not MQL or demo_requested at most 2 times',
      'lead is not MQL',
      'lead is not MQL',
      'demo_requested at most 2 times',
      'demo_requested at most 2 times',
    ]);
  });

  test('people and properties', () => {
    expect(origins('content_downloaded by SDR with pages > 3 and owner decides for "x"')).toEqual([
      'content_downloaded by SDR with pages > 3 and owner decides for "x"',
      'content_downloaded by SDR with pages > 3',
      'SDR',
      'with pages > 3',
      'pages',
      '3',
      'owner decides for "x"',
      'owner',
    ]);
  });

  test('the words behind a property', () => {
    const { condition, lowering, start } = read('Priority is not Hot');
    const matrix = condition?.op === 'not' ? condition.of : undefined;
    expect(lowering.sources.placesOfKeys(matrix ?? {}).map(([key, { start: at }]) => [key, at - start])).toEqual([
      ['results', 16],
    ]);
  });
});

test('a name that is used is noted for what it means', () => {
  const { lowering, start } = read('Interest at MQL > 5 and email_domain = title');
  const uses = (name: string) => {
    const symbol = lowering.symbols.find(name);
    return symbol && lowering.references.of(symbol).map(({ place }) => place.start - start);
  };
  expect([uses('Interest'), uses('MQL'), uses('email_domain'), uses('title')]).toEqual([[0], [12], [24], [39]]);
});

describe('both', () => {
  const both = [
    { kind: 'role', role: 'Marketer' },
    { kind: 'role', role: 'AccountExecutive' },
  ] as const;

  test('are the two who share a credit', () => {
    const { condition } = read('touched by both', { ...STATE, both });
    expect(condition).toEqual({
      op: 'all',
      of: both.map((by) => ({ op: 'event', event: 'touched', by, where: [], times: 1, reasons: [] })),
    });
  });

  test('are nobody where three share it', () => {
    const { diagnostics } = read('touched by both', { ...STATE, both: [...both, { kind: 'owner' }] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['clause-unfit']);
  });
});

test('a condition that is left out in part keeps the rest', () => {
  const { condition } = read('lead is Nowhere and demo_requested and Interest < 5 minutes');
  expect(condition).toMatchObject({ op: 'event', event: 'demo_requested' });
});

test('a condition within others is found', () => {
  const { condition } = read('not (any lead of account where phone is known or lead became MQL)');
  const ops = new Set(condition && conditionParts(condition).map(({ op }) => op));
  expect([ops.has('stage'), ops.has('decides')]).toEqual([true, false]);
});
