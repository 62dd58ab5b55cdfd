import { readFileSync } from 'node:fs';
import { STEP_LIMIT, WORK_LIMIT } from '@sla/agreement';
import { expect, test } from 'vitest';
import { SHAPES } from '../../../../bench/shapes.ts';
import { analysesOf, check } from '../../src/check.ts';
import { compiled } from '../fuzz/whole-way.ts';
import { TODAY } from '../support/compile-text.ts';
import { findingsOf } from '../support/findings.ts';

const starter = readFileSync(new URL('../../../../examples/starter/agreement.sla', import.meta.url), 'utf8');
const many = (name: string, length: number): string => SHAPES[name]?.(starter, length) ?? '';

/** Work of the reasoner while everything is checked, in looks at a formula. */
function effortOf(text: string) {
  const compilation = compiled({ 'agreement.sla': text });
  check(compilation, { today: TODAY });
  return analysesOf(compilation).world.effort ?? { spent: 0, left: 0 };
}

test.each(['stages', 'routes', 'segments on segments'])('many %s: the work ends, and what is left is told', (name) => {
  const text = many(name, 40_000);
  const { spent, left } = effortOf(text);
  expect(left).toBeGreaterThan(0);
  // The last question may go on to its own limit.
  expect(spent).toBeLessThan(WORK_LIMIT + 2 * STEP_LIMIT);
  expect(findingsOf('comparisons-left', text)).toEqual([
    expect.stringMatching(/There is too much here to compare: [\d,]+ questions/),
  ]);
});

test.each([
  ['contacts', []],
  ['promises', []],
  // They wait for one moment, which is said; no question is left open for want of time.
  ['handoffs', [expect.stringMatching(/The first 50 handoffs of this moment were looked at/)]],
])('%s: the work grows with the text, and nothing is left', (name, told) => {
  const [short, long] = [effortOf(many(name, 5_000)), effortOf(many(name, 20_000))];
  expect(long.left).toBe(0);
  expect(long.spent).toBeLessThan(5 * short.spent);
  expect(findingsOf('comparisons-left', many(name, 20_000))).toEqual(told);
});

test('of the parts of one `or` some are compared, and the first that is not is told', () => {
  const parts = (count: number) => Array.from({ length: count }, (_, at) => `phone = "${at}"`).join(' or ');
  const text = (count: number) => `${starter}\nsegment Known when ${parts(count)}\n`;
  expect(findingsOf('comparisons-left', text(51))).toEqual([expect.stringMatching(/The first 50 were looked at/)]);
  expect(findingsOf('comparisons-left', text(50))).toEqual([]);
});

test('the chances of some funnels are worked out, and it is told of which not', () => {
  expect(findingsOf('chances-left', many('funnels', 20_000))).toEqual([
    expect.stringMatching(
      /The chances of the first 50 funnels by name were worked out, and not those of '\w+' and \d+ more/,
    ),
  ]);
  expect(findingsOf('chances-left', many('funnels', 2_000))).toEqual([]);
});

test.each(['stages from any', 'stages on the path'])(
  'many %s: more ways than can be surveyed are told once',
  (name) => {
    expect(errorsOf(many(name, 30_000))).toEqual([expect.stringMatching(/^too-many-ways: .* more than 100,000 ways/)]);
  },
);

test('stages that name where they are entered from may be many', () => {
  expect(errorsOf(many('stages in a row', 30_000))).toEqual([]);
});

function errorsOf(text: string): readonly string[] {
  const found = check(compiled({ 'agreement.sla': text }), { today: TODAY });
  return found.flatMap(({ severity, code, message }) => (severity === 'error' ? [`${code}: ${message}`] : []));
}
