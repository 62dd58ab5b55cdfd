import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../src/ide/completion/complete.ts';
import { explainAt } from '../../src/ide/reference/explain-at.ts';
import { signaturesAt } from '../../src/ide/signature/signature.ts';
import { tokensIn } from '../../src/ide/tokens/tokens.ts';
import { AgreementView } from '../../src/ide/view.ts';
import { inputOf } from '../fuzz/inputs.ts';
import { type Random, randomFrom } from '../fuzz/random.ts';
import { compileText, TIME, TODAY } from '../support/compile-text.ts';

const SEEDS = process.env.SLA_LONG ? 3_000 : 60;
const PLACES = 12;

/** Asks everything at some places of a text that is damaged, made up, or both; what breaks a promise throws. */
function ask(seed: number): void {
  const files = inputOf(seed, { isLong: process.env.SLA_LONG !== undefined });
  const view = new AgreementView(compileText(files), { today: TODAY, time: TIME });
  const random = randomFrom(seed);
  const file = random.pick([...view.compilation.files.keys()]);
  const text = view.file(file)?.text ?? '';
  expectApart(tokensIn(view, file), text);
  for (let at = 0; at < PLACES; at++) askAt(view, file, text, random);
}

function askAt(view: AgreementView, file: string, text: string, random: Random): void {
  const offset = random.below(text.length + 1);
  const items = completionsAt(view, { file, offset });
  for (const { replaced, label } of items) {
    expect(replaced.start <= offset && offset <= replaced.end, `${label} stands at the cursor`).toBe(true);
    expect(/[\r\n]/.test(text.slice(replaced.start, replaced.end)), `${label} is on one line`).toBe(false);
  }
  const signatures = signaturesAt(text, offset);
  expect(signatures === undefined || signatures.active < signatures.forms.length).toBe(true);
  const explained = explainAt(text, offset);
  expect(explained === undefined || explained.entry.text !== '').toBe(true);
}

function expectApart(tokens: readonly { readonly start: number; readonly end: number }[], text: string): void {
  for (const [at, { start, end }] of tokens.entries()) {
    expect(start >= (tokens[at - 1]?.end ?? 0) && end > start && end <= text.length).toBe(true);
    expect(/[\r\n]/.test(text.slice(start, end)), 'a token is on one line').toBe(false);
  }
}

describe('in damaged and made-up texts nothing fails', () => {
  test.each(Array.from({ length: SEEDS / 20 }, (_, block) => block))('block %i', (block) => {
    for (let seed = block * 20; seed < (block + 1) * 20; seed++) {
      try {
        ask(seed);
      } catch (error) {
        throw new Error(`Seed ${seed}`, { cause: error });
      }
    }
  });
});
