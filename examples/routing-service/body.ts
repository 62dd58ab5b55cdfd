import type { Delivery } from './service.ts';

/** The longest body that is read, in bytes, and the most deliveries in it. */
export const MAX_BODY = 256 * 1024;
export const MAX_BATCH = 100;
const MAX_NAME = 200;
const MAX_DEPTH = 8;

export const SHAPE =
  `A delivery is {"delivery": "its name, 1 to ${MAX_NAME} printable characters", "fact": {"kind": …}}; ` +
  `a body is one, or a list of 1 to ${MAX_BATCH}.`;

/** What a body says; undefined where it is no JSON, or more than is taken at once. */
export function jsonIn(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    return Array.isArray(body) && (body.length === 0 || body.length > MAX_BATCH) ? undefined : body;
  } catch {
    return undefined;
  }
}

/** The deliveries of a body: one, or those of a list; undefined where it is neither. */
export function deliveriesIn(body: unknown): Delivery | readonly Delivery[] | undefined {
  if (Array.isArray(body)) return body.every(isDelivery) ? body : undefined;
  return isDelivery(body) ? body : undefined;
}

function isDelivery(body: unknown): body is Delivery {
  if (!isObject(body) || !('delivery' in body) || !('fact' in body)) return false;
  const { delivery, fact } = body;
  if (typeof delivery !== 'string' || delivery.length > MAX_NAME || !/^[^\p{Cc}\p{Cs}]+$/u.test(delivery)) return false;
  return isObject(fact) && !Array.isArray(fact) && isShallow(fact, MAX_DEPTH);
}

/** No fact is deep, and what is can exhaust the stack of whoever writes it. */
function isShallow(value: unknown, depth: number): boolean {
  return !isObject(value) || (depth > 0 && Object.values(value).every((part) => isShallow(part, depth - 1)));
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
