import { expect, test } from 'vitest';
import { isBorrowed } from '../../src/checks/support/choices.ts';
import { conditionSites } from '../../src/checks/support/condition-sites.ts';
import { compileText, STARTER } from '../support/compile-text.ts';
import { exampleFiles } from '../support/example-files.ts';

/** Conditions that stand in no other one. What is made up, or borrowed from a segment, is written nowhere. */
function writtenConditions(value: unknown, isWritten: (object: object) => boolean): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('op' in value) return isWritten(value) ? [value] : [];
  return Object.values(value).flatMap((inner) => writtenConditions(inner, isWritten));
}

test.each([
  ['starter', STARTER],
  ['acme', exampleFiles('acme')],
])('no condition of %s is passed over', (_, text) => {
  const { agreement, sources } = compileText(text);
  if (!agreement) throw new Error('There is no agreement.');
  // Scenarios are tests of the others; a prohibition names a result.
  const rest = { ...agreement, scenarios: [], prohibitions: [] };
  const lines = Object.values(agreement.matrices).flatMap(({ rows, columns }) => [...rows, ...columns]);
  const borrowed = new Set<unknown>(lines.filter((one) => isBorrowed(agreement, one)).map(({ when }) => when));
  const written = writtenConditions(rest, (one) => sources.nodeOf(one) !== undefined && !borrowed.has(one));
  const found = new Set<object>(conditionSites(agreement).map(({ condition }) => condition));
  expect(written.length).toBeGreaterThan(10);
  expect(written.filter((condition) => !found.has(condition))).toEqual([]);
});
