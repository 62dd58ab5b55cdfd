import { expect, test } from 'vitest';
import { agreementOfLines } from '../../../bench/sample.ts';
import { actionsAt } from '../src/ide/actions/index.ts';
import { AgreementView } from '../src/ide/view.ts';
import { callsWhile } from './support/calls.ts';
import { checkText, compileText, STARTER, TIME, TODAY } from './support/compile-text.ts';

const LINES = 1_000;
const TIMES = 4;
/** Sorting is a little steeper than the text (about 6 times here); the square of the text would be 16 times. */
const STEEP = 10;
/** Calls that do not count: stages that are left for many others are compared pair by pair, which is meant. */
const FEW = 2_500;

/**
 * Work is counted, not timed: the calls of every function of this project, as the engine counts them. What looks
 * through all declarations for each declaration shows as a function whose calls grow with the square of the text.
 */
test('reading, compiling and checking grow with the text and no faster', async () => {
  // Once before, so that what is made once for all texts is in neither count.
  checkText(agreementOfLines(LINES));
  const [short, long] = [await callsFor(LINES), await callsFor(LINES * TIMES)];
  const steep = [...long].filter(([name, calls]) => calls > FEW && calls > STEEP * (short.get(name) ?? 0));
  expect([...long.values()].reduce((sum, calls) => sum + calls, 0)).toBeGreaterThan(100_000);
  expect(steep.map(([name, calls]) => `${name}: ${short.get(name) ?? 0}, then ${calls}`)).toEqual([]);
});

function callsFor(lines: number): Promise<ReadonlyMap<string, number>> {
  const text = agreementOfLines(lines);
  return callsWhile(() => checkText(text));
}

test('what is offered to do grows with what was found and no faster', async () => {
  const [short, long] = [await callsOfActions(withChannels(FEW)), await callsOfActions(withChannels(FEW * TIMES))];
  const steep = [...long].filter(([name, calls]) => calls > FEW && calls > STEEP * (short.get(name) ?? 0));
  expect([...long.values()].reduce((sum, calls) => sum + calls, 0)).toBeGreaterThan(FEW);
  expect(steep.map(([name, calls]) => `${name}: ${short.get(name) ?? 0}, then ${calls}`)).toEqual([]);
});

const withChannels = (count: number): string =>
  STARTER + Array.from({ length: count }, (_, at) => `channel channel${at}\n`).join('');

/** What is offered at one of many findings of a kind; all of them can be repaired at once. */
function callsOfActions(text: string): Promise<ReadonlyMap<string, number>> {
  const view = new AgreementView(compileText(text), { today: TODAY, time: TIME });
  const known = view.diagnostics;
  const found = known.filter(({ fix }) => fix).slice(0, 1);
  const range = found[0]?.place ?? { file: '', start: 0, end: 0 };
  return callsWhile(() => actionsAt(view, { range, found, known }));
}
