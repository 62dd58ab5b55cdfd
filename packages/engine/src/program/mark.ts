import { canonicalText } from '@sla/agreement';

/**
 * A short mark for plain data: the same for equal data whatever the order of properties. It is kept in the state, so it
 * must not change from one version to the next. FNV-1a over 64 bits in two halves: 10,000 lines collide once in 10^11.
 */
export function markOf(data: unknown): string {
  const text = canonicalText(data);
  let [low, high] = [0x811c9dc5, 0xc9dc5811];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + index), 0x01000193);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}
