import type { State } from './state.ts';

/**
 * Throws where something is no state that this engine has made: cut off, or of another format. It is not looked through
 * to its end, since that would cost as much as the state is large.
 */
export function assertReadable(state: State): void {
  const given: unknown = state;
  if (!isRecord(given) || given.format !== 1) throw new TypeError(`${sentence} It has no \`format\` of 1.`);
  const missing = PARTS.find((part) => !isRecord(given[part]));
  if (missing !== undefined) throw new TypeError(`${sentence} It has no \`${missing}\`.`);
  if (given.now !== null && !Number.isSafeInteger(given.now))
    throw new TypeError(`${sentence} \`now\` is no instant in whole seconds.`);
  if (!Number.isSafeInteger(given.sequence)) throw new TypeError(`${sentence} \`sequence\` is no whole number.`);
}

const sentence = 'This is no state of this engine.';
const PARTS = ['leads', 'accounts', 'people', 'turns', 'measured'];

function isRecord(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
