import type { Agreement } from '@sla/agreement';

/** What several checks ask of an agreement is worked out once, and kept as long as the agreement is. */
export function oncePerAgreement<T extends object>(work: (agreement: Agreement) => T): (agreement: Agreement) => T {
  const known = new WeakMap<Agreement, T>();
  return (agreement) => {
    const before = known.get(agreement);
    if (before) return before;
    const now = work(agreement);
    known.set(agreement, now);
    return now;
  };
}
