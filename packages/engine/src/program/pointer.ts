import type { Pointer } from '../model/decision.ts';

/** A JSON pointer (RFC 6901) from the names and places that lead there. */
export function pointer(...steps: readonly (string | number)[]): Pointer {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
