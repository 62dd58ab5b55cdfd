/** A JSON object of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether something is a JSON object. */
export function isRecord(given: unknown): given is Json {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
