import { describe, expect, test } from 'vitest';
import { print } from './print.ts';
import { read, SCOPES, scopeOf } from './read.ts';

/** Each pair of lines is a condition, behind the name of its scope where that is not `MOMENT`, and what it means. */
export function checkReadings(title: string, pairs: string): void {
  const lines = pairs.trim().split('\n');
  const cases = lines.flatMap((line, at) =>
    at % 2 === 0 ? [[line, lines[at + 1]?.replace('  => ', '')] as const] : [],
  );
  describe(title, () => {
    test.each(cases)('%s', (line, meaning) => {
      const { scope, condition } = scopeOf(line);
      const { condition: lowered, diagnostics } = read(condition, SCOPES[scope]);
      expect(diagnostics).toEqual([]);
      expect(print(lowered)).toBe(meaning);
    });
  });
}
