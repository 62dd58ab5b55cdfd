import { expect, test } from 'vitest';
import { callsWhile } from '../support/calls.ts';
import { checkText } from '../support/compile-text.ts';

/** How many lines are looked at while a text with so many remarks below each other is checked. */
async function linesLookedAt(remarks: number): Promise<number> {
  const text = '// sla-ignore name-unused\n'.repeat(remarks);
  const calls = await callsWhile(() => void checkText(`agreement "A"\n${text}`));
  const own = [...calls].filter(([name]) => /source\/place\.ts line at/.test(name));
  return own.reduce((sum, [, count]) => sum + count, 0);
}

test('remarks below each other are looked at once, not once for each of them', async () => {
  const few = await linesLookedAt(100);
  expect(few).toBeGreaterThan(0);
  expect(await linesLookedAt(400)).toBeLessThan(few * 6);
});
