import type { LensKind } from './lens.ts';

export const alwaysLens: LensKind = {
  kind: 'always',
  of: 'invariants',
  summary: 'Searches for a lead that breaks what must always hold.',
  does: 'run',
  title: () => 'Search for a lead that breaks this',
};
