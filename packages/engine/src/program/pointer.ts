import type { Pointer } from '../model/decision.ts';

/** A JSON pointer (RFC 6901) from the names and places that lead there. */
export function pointer(...steps: readonly (string | number)[]): Pointer {
  let text = '';
  for (const step of steps) text += `/${typeof step === 'number' || !/[~/]/.test(step) ? step : escaped(step)}`;
  return text;
}

const escaped = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');

/** The names and places that a pointer leads through. */
export const stepsOf = (at: Pointer): readonly string[] =>
  at
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
