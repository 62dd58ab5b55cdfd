import type { Expectation } from '../../expect/expectation.ts';
import { isIn, type Slot } from '../../expect/slot.ts';

/** Where a condition stands, and so what it may ask. */
export interface Scope {
  /** What it speaks of. */
  readonly subject: 'lead' | 'account' | 'agreement';
  /** The line waits for a moment. */
  readonly moment?: true;
  /** A decision may stand here. */
  readonly decides?: true;
  /** `touched by both` may stand here. */
  readonly both?: true;
  /** What happens in a scenario, rather than a question. */
  readonly act?: true;
  /** Only the name of an event. */
  readonly event?: true;
  /** An event, or a stage that leads reach. */
  readonly counted?: true;
  /** A handoff or a promise may be named alone, with what is expected of it behind. */
  readonly expected?: true;
}

const LEAD: Scope = { subject: 'lead' };
const MOMENT: Scope = { subject: 'lead', moment: true };
const AGREEMENT: Scope = { subject: 'agreement' };

/** Scopes that are not a plain question about the lead, by the property that holds the condition. */
export const SCOPES: readonly (readonly [slot: Slot, scope: Scope])[] = [
  ['AnyLead.condition', LEAD],
  ['AtStatement.events', { ...MOMENT, act: true, decides: true }],
  ['CancelledStatement.condition', MOMENT],
  ['CountMeasure.what', { ...MOMENT, counted: true }],
  ['CreditStatement.condition', { ...LEAD, both: true }],
  ['DecayEarning.activity', MOMENT],
  ['DoneStatement.condition', MOMENT],
  ['EachTimeEarning.moment', MOMENT],
  ['EntersStatement.condition', { ...MOMENT, decides: true }],
  ['ExpectStatement.condition', { ...LEAD, expected: true }],
  ['NurtureStartStatement.condition', MOMENT],
  ['ResetStatement.condition', MOMENT],
  ['RestartsStatement.condition', MOMENT],
  ['ReviewStatement.condition', AGREEMENT],
  ['StartsStatement.condition', MOMENT],
  ['StopStatement.condition', MOMENT],
  ['TerminationStatement.condition', AGREEMENT],
  ['TimeMeasure.from', MOMENT],
  ['TimeMeasure.to', MOMENT],
  ['TurnStatement.condition', { ...MOMENT, event: true }],
];

/** What a condition at a place may ask; the innermost property that says so counts. */
export function scopeAt({ declaration, line }: Expectation, slots: readonly Slot[]): Scope {
  const [slot, scope] = rowFor(slots) ?? ['', LEAD];
  // The leads of an account are leads, whatever the line speaks of.
  if (slot === 'AnyLead.condition') return scope;
  const isOfAccount = declaration?.head.some((word) => word.slots[0]?.endsWith('.forAccount') === true) === true;
  const spoken = isOfAccount ? ({ ...scope, subject: 'account' } as const) : scope;
  // A reset at given times looks at how things are then; a handoff's `when` waits, that of an invariant does not.
  if (slot === 'ResetStatement.condition' && line.some(({ text }) => text === 'every'))
    return { subject: spoken.subject };
  return declaration?.keyword === 'handoff' && isIn(slots, 'WhenStatement') ? MOMENT : spoken;
}

function rowFor(slots: readonly Slot[]): (typeof SCOPES)[number] | undefined {
  const slot = slots.find((one) => SCOPES.some(([property]) => property === one));
  return SCOPES.find(([property]) => property === slot);
}
