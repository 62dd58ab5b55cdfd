import { alwaysLens } from './always.ts';
import { contactLens } from './contact.ts';
import { funnelLens } from './funnel.ts';
import { goalLens } from './goal.ts';
import { handoffLens } from './handoff.ts';
import type { LensKind } from './lens.ts';
import { promiseLens } from './promise.ts';
import { roleLens } from './role.ts';
import { scenarioLens } from './scenario.ts';
import { scoreLens } from './score.ts';
import { stageLens } from './stage.ts';

export { type Lens, type LensKind, lensesIn, lensTitle } from './lens.ts';

/** Every kind of lens. To add one: a file, a row here, a switch in the editor's settings. */
export const lensKinds: readonly LensKind[] = [
  alwaysLens,
  contactLens,
  funnelLens,
  goalLens,
  handoffLens,
  promiseLens,
  roleLens,
  scenarioLens,
  scoreLens,
  stageLens,
];
