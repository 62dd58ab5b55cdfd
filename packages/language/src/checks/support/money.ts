import type { Agreement } from '@sla/agreement';

/** The currencies of all amounts of money in the agreement, each once. */
export function currenciesIn(agreement: Agreement): ReadonlySet<string> {
  const found = new Set<string>();
  const open: object[] = [agreement];
  for (let next = open.pop(); next; next = open.pop()) {
    if ('currency' in next && 'amount' in next && typeof next.currency === 'string') found.add(next.currency);
    for (const inner of Object.values(next)) if (typeof inner === 'object' && inner !== null) open.push(inner);
  }
  return found;
}

/** Whether a field of a lead, of its account or of an event holds money. */
export function hasMoneyField({ lead, account }: Agreement): boolean {
  const records = [lead.fields, account.fields, ...Object.values(lead.events).map(({ properties }) => properties)];
  return records.some((fields) => Object.values(fields).some(({ type }) => type.kind === 'money'));
}
