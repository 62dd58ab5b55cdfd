import type { Agreement } from '@sla/agreement';

/** Whether nothing in the agreement has this name yet, so that a repair may use it. */
export function isFree(agreement: Agreement, name: string): boolean {
  const { lead, account } = agreement;
  const declared = Object.values(agreement).some(
    (part) => typeof part === 'object' && part !== null && !Array.isArray(part) && Object.hasOwn(part, name),
  );
  return !declared && ![lead.fields, lead.events, account.fields].some((names) => Object.hasOwn(names, name));
}
