/** Everything there is to say is worked out a little at a time, so that an editor is answered in between. */
import { expect, test } from 'vitest';
import { AgreementView } from '../../src/ide/view.ts';
import { inSlices } from '../../src/lsp/diagnostics/slices.ts';
import { compileText, STARTER, TIME, TODAY } from '../support/compile-text.ts';

const MANY = 2_000;
const TEXT = STARTER + Array.from({ length: MANY }, (_, at) => `channel channel${at}\n`).join('');
const viewOf = () => new AgreementView(compileText(TEXT), { today: TODAY, time: TIME });

function stepsOf(view: AgreementView): number {
  let steps = 1;
  while (!view.work()) steps++;
  return steps;
}

test('very many findings of one check take several steps', () => {
  const few = stepsOf(new AgreementView(compileText(STARTER), { today: TODAY, time: TIME }));
  expect(stepsOf(viewOf()) - few).toBeGreaterThanOrEqual(MANY / 200);
});

test('in steps the same is said as at once, and whoever asks in between goes on with them', () => {
  const view = viewOf();
  for (let steps = 0; steps < 20; steps++) view.work();
  expect(view.diagnostics).toEqual(viewOf().diagnostics);
  expect(view.work()).toBe(view.diagnostics);
});

test('what is not wanted any more is left', async () => {
  const view = viewOf();
  expect(await inSlices(view, () => false)).toBeUndefined();
  expect(await inSlices(view, () => true)).toHaveLength(MANY);
});
