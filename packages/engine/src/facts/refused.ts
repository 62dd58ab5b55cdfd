import { nearestAll } from '@sla/agreement';
import type { FactError } from '../model/fact.ts';

/** Thrown while a fact is read only; `readFact` turns it into a value. */
export class Refused extends Error {
  readonly error: FactError;
  constructor(code: FactError['code'], part: string, message: string) {
    super(message);
    this.error = { code, part, message };
  }
}

/** A name as it stands in a message: what is longer than any name there is, is cut. */
export function shown(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}

/** What may have been meant, or just the end of the sentence. */
export function suggestion(name: string, known: readonly string[]): string {
  const near = nearestAll(name.slice(0, 100), known).slice(0, 3);
  return near.length === 0 ? '.' : `; did you mean ${near.join(' or ')}?`;
}
