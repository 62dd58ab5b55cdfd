/** What an editor asks for again after a key is worked out anew only as far as the key has changed it. */
import { expect, test } from 'vitest';
import { hoverAt } from '../../src/ide/hover/hover.ts';
import { lensesIn, lensKinds } from '../../src/ide/lenses/index.ts';
import type { AgreementView } from '../../src/ide/view.ts';
import { Agreements } from '../../src/ide/workspace/agreements.ts';
import { Texts } from '../../src/ide/workspace/texts.ts';
import { callsWhile } from '../support/calls.ts';
import { TIME, TODAY } from '../support/compile-text.ts';
import { exampleFiles } from '../support/example-files.ts';

const FILES = exampleFiles('acme');

/** An agreement in an editor: what is asked of it before and after a text is put in the place of another. */
function edited(path: string, from: string, to: string): AgreementView {
  const texts = new Texts();
  for (const [file, text] of Object.entries(FILES)) texts.open(file, text);
  const agreements = new Agreements(texts, { time: TIME, today: TODAY });
  const viewOf = (): AgreementView => {
    const [view] = agreements.viewsOf('agreement.sla');
    if (!view) throw new Error('There is no agreement.');
    return view;
  };
  void viewOf().plan?.capacity;
  const before = FILES[path] ?? '';
  expect(before).toContain(from);
  texts.open(path, before.replace(from, to));
  agreements.changed(path);
  return viewOf();
}

/** How often functions of a name were called. */
async function timesOf(name: string, work: () => void): Promise<number> {
  const calls = await callsWhile(work);
  return [...calls].reduce((sum, [where, times]) => (where.split(' ')[1] === name ? sum + times : sum), 0);
}

const lensesOf = (view: AgreementView) => Object.keys(FILES).flatMap((file) => lensesIn(view, file, lensKinds));

test('the load of roles is worked out again for none when nothing about them has changed', async () => {
  const view = edited('stages.sla', '\n', '\n// a remark\n');
  expect(await timesOf('roleCapacity', () => lensesOf(view))).toBe(0);
});

test('the load of a role is worked out again when its people have changed', async () => {
  const view = edited('people.sla', 'weight 2', 'weight 3');
  expect(await timesOf('roleCapacity', () => lensesOf(view))).toBe(1);
});

test('what a stage needs is told without the load of anybody', async () => {
  const view = edited('scores.sla', '\n', '\n// a remark\n');
  const offset = FILES['stages.sla']?.indexOf('stage MQL') ?? 0;
  const ask = () => expect(hoverAt(view, { file: 'stages.sla', offset: offset + 'stage '.length })).toBeDefined();
  expect(await timesOf('capacityInSteps', ask)).toBe(0);
});
