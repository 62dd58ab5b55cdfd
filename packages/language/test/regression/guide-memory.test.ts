import { expect, test } from 'vitest';
import { MAX_FRAMES } from '../../src/parse/grammar-guide.ts';
import { createSlaParser } from '../../src/parse/parse.ts';

/** A condition nested in one of 3^30 ways, which the number spells out. */
function nested(way: number): string {
  let condition = 'a';
  for (let depth = 0; depth < 30; depth++) {
    const digit = Math.floor(way / 3 ** (depth % 12)) % 3;
    condition = `(${['', 'b and ', 'b or '][digit] ?? ''}${condition})`;
  }
  return condition;
}

test('what the parser remembers does not grow with what it has read', () => {
  const { lexer } = createSlaParser();
  const [start] = [...lexer.guide.start.values()];
  const stage = (way: number) => `stage S {\n  enters when ${nested(way)}\n}\n`;
  const keysOf = (text: string) => lexer.tokenize(text).tokens.map(({ tokenType }) => tokenType.name);
  const first = keysOf(stage(0));
  let most = 0;
  let forgotten = false;
  for (let way = 0; !forgotten && way < 5_000; way += 7) {
    const before = start?.frame.memory.frames.length ?? 0;
    expect(lexer.tokenize(stage(way)).problems).toEqual([]);
    const after = start?.frame.memory.frames.length ?? 0;
    most = Math.max(most, after);
    forgotten = after < before;
  }
  expect(forgotten).toBe(true);
  expect(most).toBeLessThan(MAX_FRAMES * 1.1);
  expect(keysOf(stage(0))).toEqual(first);
});
