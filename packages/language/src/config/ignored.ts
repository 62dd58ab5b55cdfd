import { parse } from 'jsonc-parser';
import { depthOf, MAX_DEPTH } from './depth.ts';

/** What a configuration leaves out, as far as it can be read: what is wrong with it is told where it is checked. */
export function ignoredIn(text: string): readonly string[] {
  if (depthOf(text) > MAX_DEPTH) return [];
  const value: unknown = parse(text);
  const globs = typeof value === 'object' && value !== null && 'ignore' in value ? value.ignore : [];
  return Array.isArray(globs) ? globs.filter(isGlob) : [];
}

/** Globs are relative and stay inside; anything else would match nothing, or surprise. */
export const isGlob = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && !/^(?:\/|!|\.\.?\/)|\\/.test(value);
