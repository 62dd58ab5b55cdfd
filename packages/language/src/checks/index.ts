import type { Check } from '../problem/check.ts';

/** Every check, in the order in which they are run and listed. To add one: a file, a row here, a page, a test. */
export const checks: readonly Check[] = [];
