import type { Constant } from '@sla/agreement';
import type { AccountState, LeadState, State } from '../model/state.ts';
import type { LinkFields } from '../program/link-fields.ts';

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
