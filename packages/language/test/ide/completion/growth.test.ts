/** What completion costs beside what there is to offer; work is counted, not timed, as in `growth.test.ts`. */
import { expect, test } from 'vitest';
import { agreementOfLines } from '../../../../../bench/sample.ts';
import { completionsAt } from '../../../src/ide/completion/complete.ts';
import { AgreementView } from '../../../src/ide/view.ts';
import { callsWhile } from '../../support/calls.ts';
import { compileText, TIME, TODAY } from '../../support/compile-text.ts';

const FILE = 'agreement.sla';
const LINES = 500;
const TIMES = 8;

interface Cost {
  readonly calls: number;
  readonly offered: number;
}

/** What it costs to complete in the last declaration of an agreement of so many lines, once the names are known. */
async function costOf(lines: number, line: string): Promise<Cost> {
  const text = `${agreementOfLines(lines)}\nhandoff Last from Marketing to Sales {\n${line}`;
  const view = new AgreementView(compileText(`${text}\n}\n`), { today: TODAY, time: TIME });
  const spot = { file: FILE, offset: text.length };
  const offered = completionsAt(view, spot).length;
  const calls = await callsWhile(() => completionsAt(view, spot));
  return { calls: [...calls.values()].reduce((sum, count) => sum + count, 0), offered };
}

test.each([
  ['in the midst of words', '  accept '],
  ['behind a number', '  accept within 4 '],
])('%s it does not matter how long the agreement is', async (_, line) => {
  const [short, long] = [await costOf(LINES, line), await costOf(LINES * TIMES, line)];
  expect(short.calls).toBeGreaterThan(100);
  expect(long.offered).toBe(short.offered);
  expect(long.calls).toBeLessThan(short.calls * 1.2);
});

test('where a name is wanted it costs so much for each name, and no more', async () => {
  const line = '  when lead becomes ';
  const [short, long] = [await costOf(LINES, line), await costOf(LINES * TIMES, line)];
  expect(long.offered).toBeGreaterThan(short.offered * 2);
  expect(long.calls / long.offered).toBeLessThan((short.calls / short.offered) * 1.5);
});

test('where a line begins, lines are offered with names in them, for which all are looked at once', async () => {
  const [short, long] = [await costOf(LINES, '  '), await costOf(LINES * TIMES, '  ')];
  expect(long.offered).toBe(short.offered);
  expect(long.calls).toBeLessThan(short.calls * TIMES * 1.2);
});
