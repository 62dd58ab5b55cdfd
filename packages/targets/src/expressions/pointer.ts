/** A JSON pointer (RFC 6901) from another one and the steps that follow. */
export function child(at: string, ...steps: readonly (string | number)[]): string {
  return at + steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
