import type { Condition } from '../model/condition.ts';
import { implies, possible } from './decide.ts';
import { LINE_LIMIT } from './limits.ts';
import type { World } from './world.ts';

/** A line of a choice that is never taken. */
export interface ShadowedLine {
  /** Its place, the first is 0. */
  readonly line: number;
  /** No lead fits it at all, or whoever fits it was taken by earlier lines. */
  readonly why: 'never true' | 'taken';
  /** The earlier lines that take them: one where it takes all, otherwise all. */
  readonly by: readonly number[];
}

/**
 * The lines of a first-match choice that are certainly never taken; a line without a condition fits every lead.
 * Only the first lines of a very long choice are looked at.
 */
export function shadowed(lines: readonly (Condition | undefined)[], world: World): readonly ShadowedLine[] {
  return lines.slice(0, LINE_LIMIT).flatMap((_, line) => {
    const found = shadowOf(lines, line, world);
    return found === undefined ? [] : [found];
  });
}

const everyLead: Condition = { op: 'constant', value: true };

function shadowOf(lines: readonly (Condition | undefined)[], line: number, world: World): ShadowedLine | undefined {
  const condition = lines[line] ?? everyLead;
  const earlier = lines.slice(0, line).map((one) => one ?? everyLead);
  const notTaken = earlier.map((one) => ({ condition: one, holds: false }));
  if (possible([{ condition, holds: true }, ...notTaken], world).verdict !== 'no') return undefined;
  if (possible([{ condition, holds: true }], world).verdict === 'no') return { line, why: 'never true', by: [] };
  const taker = earlier.findIndex((one) => implies(condition, one, world).verdict === 'yes');
  return { line, why: 'taken', by: taker >= 0 ? [taker] : earlier.map((_, index) => index) };
}
