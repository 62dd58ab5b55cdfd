import type { Agreement, CompareCondition, Condition } from '@sla/agreement';

/** A field of a lead and one of an account that are equal wherever the lead belongs to the account. */
export interface LinkFields {
  readonly lead: string;
  readonly account: string;
}

/** Such fields, where the condition asks for them: then only leads and accounts with one value have to be looked at. */
export function linkFieldsOf(agreement: Agreement): LinkFields | undefined {
  const when = agreement.lead.belongsToAccount;
  const parts: readonly Condition[] = when?.op === 'all' ? when.of : when === undefined ? [] : [when];
  return parts.map((part) => (part.op === 'compare' ? fieldsOf(agreement, part) : undefined)).find(Boolean);
}

function fieldsOf(agreement: Agreement, { left, is, right }: CompareCondition): LinkFields | undefined {
  if (is !== '=' || left.kind !== 'field' || right.kind !== 'field' || left.of === right.of) return undefined;
  const [lead, account] = left.of === 'lead' ? [left.field, right.field] : [right.field, left.field];
  const kinds = [agreement.lead.fields[lead]?.type.kind, agreement.account.fields[account]?.type.kind];
  return kinds[0] === kinds[1] && KEYED.has(kinds[0] ?? '') ? { lead, account } : undefined;
}

/** Types whose equal values are written alike, but for the case of texts. */
const KEYED: ReadonlySet<string> = new Set(['text', 'options', 'number', 'date', 'yes/no']);
