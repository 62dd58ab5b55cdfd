import { readFileSync } from 'node:fs';

/** The whole agreement that the language was designed on: everything that can be said, once. */
export const EXAMPLE = readFileSync(new URL('./golden/acme.sla', import.meta.url), 'utf8');
