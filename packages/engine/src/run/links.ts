import type { Agreement, CompareCondition, Condition, Constant } from '@sla/agreement';
import type { AccountState, LeadState, State } from '../model/state.ts';

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

/** Finds leads and accounts by the value that links them. It is beside the state, and can be worked out of it again. */
export class Links {
  readonly #fields: LinkFields;
  readonly #keys = new Map<LeadState | AccountState, string>();
  readonly #leads = new Map<string, Set<LeadState>>();
  readonly #accounts = new Map<string, Set<AccountState>>();

  constructor(fields: LinkFields, { leads, accounts }: State) {
    this.#fields = fields;
    for (const lead of Object.values(leads)) this.readLead(lead);
    for (const account of Object.values(accounts)) this.readAccount(account);
  }

  /** A lead is new, or has other values than before. */
  readLead(lead: LeadState): void {
    this.#read(lead, lead.values[this.#fields.lead], this.#leads);
  }

  /** An account is new, or has other values than before. */
  readAccount(account: AccountState): void {
    this.#read(account, account.values[this.#fields.account], this.#accounts);
  }

  /** The accounts that a lead may belong to. */
  accountsOf(lead: LeadState): Iterable<AccountState> {
    return this.#accounts.get(this.#keys.get(lead) ?? '') ?? [];
  }

  /** By what an account is found. */
  keyOf(account: AccountState): string | undefined {
    return this.#keys.get(account);
  }

  /** The leads that are found by some keys. */
  leadsBy(keys: readonly (string | undefined)[]): readonly LeadState[] {
    return [...new Set(keys.flatMap((key) => [...(this.#leads.get(key ?? '') ?? [])]))];
  }

  #read<Subject extends LeadState | AccountState>(
    subject: Subject,
    value: Constant | undefined,
    by: Map<string, Set<Subject>>,
  ): void {
    const [before, now] = [this.#keys.get(subject), value === undefined ? undefined : keyOf(value)];
    if (before === now) return;
    if (before !== undefined) by.get(before)?.delete(subject);
    if (now === undefined) this.#keys.delete(subject);
    else {
      this.#keys.set(subject, now);
      const all = by.get(now);
      if (all === undefined) by.set(now, new Set([subject]));
      else all.add(subject);
    }
  }
}

/** Never empty, so that nothing is found by an empty key. */
function keyOf(value: Constant): string {
  switch (value.kind) {
    case 'text':
      return `=${value.text.toLowerCase()}`;
    case 'option':
      return `=${value.option}`;
    case 'number':
      return `=${value.number}`;
    case 'yes/no':
      return `=${value.yes}`;
    case 'date':
      return `=${value.date}`;
    default:
      return `=${value.kind}`;
  }
}
