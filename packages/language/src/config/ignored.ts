import { parse } from 'jsonc-parser';
import picomatch from 'picomatch';
import { depthOf, MAX_DEPTH } from './depth.ts';

/** Whether the configuration with this text leaves out a path of its workspace. */
export function ignoring(text: string): (path: string) => boolean {
  const globs = ignoredIn(text);
  return globs.length === 0 ? ignoringNothing : picomatch([...globs], { dot: true });
}

export const ignoringNothing = (): boolean => false;

/** What a configuration leaves out, as far as it can be read: what is wrong with it is told where it is checked. */
function ignoredIn(text: string): readonly string[] {
  if (depthOf(text) > MAX_DEPTH) return [];
  const value: unknown = parse(text);
  const globs = typeof value === 'object' && value !== null && 'ignore' in value ? value.ignore : [];
  return Array.isArray(globs) ? globs.filter(isGlob) : [];
}

/** Globs are relative and stay inside; anything else would match nothing, or surprise. */
export const isGlob = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && !/^(?:\/|!|\.\.?\/)|\\/.test(value);
