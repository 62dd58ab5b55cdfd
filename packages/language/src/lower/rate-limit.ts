import type { RateLimit } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { integerOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { periodOf } from './team.ts';

/** `at most 10 times`, `at most once per 30 days`. */
export function rateLimitOf(lowering: Lowering, limit: ast.TimesLimit): RateLimit | undefined {
  const times = limit.once ? 1 : integerOf(lowering, limit.count);
  const per = periodOf(lowering, limit.per);
  return times === undefined ? undefined : lowering.mark({ times, ...(per ? { per } : {}) }, limit);
}
