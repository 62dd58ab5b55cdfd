import { describe, expect, test } from 'vitest';
import { marked, read, SCOPES, scopeOf } from './read.ts';

/**
 * Each block is a condition, behind the name of its scope where that is not `MOMENT`, and below it every problem at the
 * words it marks, with what the repair makes of the condition.
 */
export function checkProblems(title: string, blocks: string): void {
  describe(title, () => {
    test.each(
      blocks
        .trim()
        .split('\n\n')
        .map((block) => [block.split('\n')[0], block]),
    )('%s', (first, block) => {
      const { scope, condition } = scopeOf(first ?? '');
      const indent = scope === 'MOMENT' ? '' : `${scope}: `;
      const lines = marked(read(condition, SCOPES[scope])).split('\n');
      expect(lines.map((line, at) => (at === 0 ? indent : indent.replace(/./g, ' ')) + line).join('\n')).toBe(block);
    });
  });
}
