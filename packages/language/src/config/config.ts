import type { Severity } from '../problem/diagnostic.ts';

/** What a project sets for itself, in `sla.config.json` at the top of its workspace. */
export interface Config {
  /** How much each rule matters, by its code; a rule that is not named keeps its own level. */
  readonly rules: Readonly<Record<string, Level>>;
  /** Globs, from the folder of the configuration, of files that are left out where folders are read. */
  readonly ignore: readonly string[];
}

export type Level = Severity | 'off';

export const LEVELS: readonly Level[] = ['off', 'info', 'warning', 'error'];

export const isLevel = (value: unknown): value is Level => LEVELS.some((level) => level === value);
