import { type Agreement, type Plan, plan } from '@sla/agreement';

const plans = new WeakMap<Agreement, Plan>();

/** The plan of an agreement, worked out once for all that show it. */
export function planOf(agreement: Agreement): Plan {
  const known = plans.get(agreement);
  if (known) return known;
  const made = plan(agreement);
  plans.set(agreement, made);
  return made;
}
