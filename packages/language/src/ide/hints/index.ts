import { dueTimeHints } from './due-time.ts';
import type { HintKind } from './hint.ts';
import { monthlyAmountHints } from './monthly-amount.ts';
import { rateIntervalHints } from './rate-interval.ts';

export { type Hint, type HintKind, hintsIn } from './hint.ts';

/** Every kind of hint. To add one: a file, a row here, a switch in the editor's settings. */
export const hintKinds: readonly HintKind[] = [dueTimeHints, monthlyAmountHints, rateIntervalHints];
