/** How often what is waited for is looked at. */
const EVERY_MS = 50;
/** Longer than the server takes to start on a machine that is busy. */
const LIMIT_MS = 50_000;

/** Waits until something is there, and answers with it; says what was seen last when it never comes. */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | PromiseLike<T | undefined>,
  seen?: () => unknown,
): Promise<T> {
  const end = Date.now() + LIMIT_MS;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  throw new Error(`Never came: ${what}.${seen ? ` Seen: ${JSON.stringify(seen())}` : ''}`);
}
