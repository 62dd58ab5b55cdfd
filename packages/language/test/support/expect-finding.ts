import { expect } from 'vitest';
import { applyDiff } from './apply-diff.ts';
import { STARTER } from './compile-text.ts';
import { findingsOf } from './findings.ts';

/** The starter agreement after a change, which may begin on a line of its own. */
export const starter = (diff: string): string => applyDiff(STARTER, diff.replace(/^\n/, ''));

/** Expects one finding of a rule with these words in it; without words, none. */
export function expectFinding(code: string, text: string, words: string | undefined): void {
  const found = findingsOf(code, text);
  expect(found, found.join('\n')).toHaveLength(words === undefined ? 0 : 1);
  if (words !== undefined) expect(found[0]).toContain(words);
}
