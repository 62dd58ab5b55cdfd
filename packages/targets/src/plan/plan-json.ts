import type { Plan } from '@sla/agreement';
import { canonicalJson } from '../json/agreement-json.ts';

/** The plan as text: equal plans give equal bytes. */
export const planJson = (plan: Plan): string => canonicalJson(plan);
