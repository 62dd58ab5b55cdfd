import type { Severity } from './diagnostic.ts';

/** The groups in which rules are listed, in the order in which an agreement gets better. */
export const CATEGORIES = [
  'syntax',
  'files',
  'names',
  'types',
  'dates',
  'volumes',
  'goals',
  'stages',
  'conditions',
  'scores',
  'handoffs',
  'contact',
  'promises',
  'prohibitions',
  'capacity',
  'measurement',
  'people',
  'completeness',
  'suppressions',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Something that can be said about an agreement. Its code never changes meaning. */
export interface Rule {
  /** Kebab-case, at most 36 characters: `no-<thing>` forbids, else `<subject>-<condition>`. */
  readonly code: string;
  readonly category: Category;
  /** How much it matters unless the project says otherwise. */
  readonly level: Severity;
  /** What the rule asks for, in one sentence. */
  readonly summary: string;
  /** Without it the compiled agreement would be meaningless; it cannot be turned off. */
  readonly essential?: true;
}
