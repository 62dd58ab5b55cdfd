import type { LensKind } from './lens.ts';

export const scenarioLens: LensKind = {
  kind: 'scenario',
  of: 'scenarios',
  summary: 'Runs a scenario where it stands.',
  does: 'run',
  title: () => 'Run',
};
