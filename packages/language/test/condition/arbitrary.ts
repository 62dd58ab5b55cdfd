import type { Condition, Constant, Duration, FieldReference, Party, Value } from '@sla/agreement';
import fc from 'fast-check';

/** Conditions over the fixture agreement, in the normal form that reading them gives. */
export const conditions = (): fc.Arbitrary<Condition> =>
  fc.letrec<{ condition: Condition }>((tie) => {
    const inner = tie('condition');
    return {
      condition: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaves(),
        joined('all', inner),
        joined('any', inner),
        fc.record({ op: fc.constant('not' as const), of: inner }),
        fc.record({ op: fc.constant('at least' as const), count: fc.integer({ min: 1, max: 3 }), of: list(inner, 1) }),
        fc.record({ op: fc.constant('any lead of account' as const), where: inner }),
      ),
    };
  }).condition;

const list = <T>(of: fc.Arbitrary<T>, minLength: number) => fc.array(of, { minLength, maxLength: 3 });
const some = <T>(...from: readonly T[]) => fc.subarray([...from], { minLength: 1 });
const one = <const T>(...from: readonly T[]) => fc.constantFrom(...from);
const text = fc
  .oneof(fc.constantFrom('operations', 'say "hi"', 'a\\b', 'x", "y', ''), fc.string({ unit: 'grapheme', maxLength: 8 }))
  .map((value) => value.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').normalize('NFC'));

function joined(op: 'all' | 'any', inner: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  return list(inner, 2).map((of) => ({ op, of: of.flatMap((part) => (part.op === op ? part.of : [part])) }));
}

const durations: fc.Arbitrary<Duration> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 9_999 }), unit: one('minute', 'hour', 'day'), business: fc.boolean() }),
  fc.record({
    amount: fc.integer({ min: 1, max: 24 }),
    unit: one('week', 'month', 'year'),
    business: fc.constant(false),
  }),
);
const lasting = fc.option(durations, { nil: undefined }).map((time) => (time ? { for: time } : {}));
const lately = fc
  .tuple(fc.option(durations, { nil: undefined }), fc.constantFrom(undefined, undefined, 'MQL', 'Recycled'))
  .map(([within, since]) => ({ ...(within ? { within } : {}), ...(since ? { since } : {}) }));
const parties: fc.Arbitrary<Party> = one(
  { kind: 'owner' },
  { kind: 'previous owner' },
  { kind: 'role', role: 'SDR' },
  { kind: 'team', team: 'Sales' },
  { kind: 'person', person: 'Amy Chen' },
);

const lead = (field: string): FieldReference => ({ kind: 'field', of: 'lead', field });
const account = (field: string): FieldReference => ({ kind: 'field', of: 'account', field });
const decimals = fc
  .oneof(
    fc.integer({ min: -9_999_999, max: 9_999_999 }),
    fc.integer({ min: -999, max: 999 }).map((n) => n / 8),
  )
  .map(String);

/** A value that has a type, with constants of that type. */
interface Valued {
  readonly values: readonly Value[];
  readonly constants: fc.Arbitrary<Constant>;
  readonly isOrdered: boolean;
}
const TEXTS: Valued = {
  values: [lead('title'), lead('email_domain'), account('domain')],
  constants: text.map((value) => ({ kind: 'text', text: value })),
  isOrdered: false,
};
const NUMBERS: Valued = {
  values: [
    lead('visits'),
    account('employees'),
    { kind: 'score', score: 'Total' },
    { kind: 'score', score: 'Interest', at: 'MQL' },
  ],
  constants: decimals.map((number) => ({ kind: 'number', number })),
  isOrdered: true,
};
const MONEY: Valued = {
  values: [lead('amount')],
  constants: fc
    .integer({ min: 0, max: 99_999_999 })
    .map((cents) => ({ kind: 'money', money: { amount: String(cents / 100), currency: 'USD' } })),
  isOrdered: true,
};
const OPTIONS: Valued = {
  values: [lead('industry')],
  constants: one('Manufacturing', 'Logistics', 'Retail').map((option) => ({ kind: 'option', option })),
  isOrdered: false,
};
const DATES: Valued = {
  values: [lead('trial_ends')],
  constants: one('2027-03-31', '2028-02-29').map((date) => ({ kind: 'date', date })),
  isOrdered: true,
};
const TIMES: Valued = {
  values: [lead('meeting_at')],
  constants: one('2027-03-31T09:30', '2028-02-29T00:00').map((date) => ({ kind: 'date and time', date })),
  isOrdered: true,
};
const ANSWERS: Valued = {
  values: [lead('do_not_call')],
  constants: fc.boolean().map((yes) => ({ kind: 'yes/no', yes })),
  isOrdered: false,
};

function asked({ values, constants, isOrdered }: Valued): fc.Arbitrary<Condition> {
  const value = one(...values);
  const is = isOrdered ? one('=', '!=', '<', '<=', '>', '>=') : one('=', '!=');
  const right = fc.oneof(
    { weight: 4, arbitrary: constants },
    { weight: 1, arbitrary: value.filter((of) => !('at' in of)) },
  );
  return fc.oneof(
    fc.record({ op: fc.constant('compare' as const), left: value, is, right }),
    fc.record({ op: fc.constant('in' as const), value, list: list(constants, 1) }),
    fc.record({ op: fc.constant('known' as const), value, known: fc.boolean() }),
    ...(isOrdered ? [fc.record({ op: fc.constant('between' as const), value, low: constants, high: constants })] : []),
  );
}

const contained = fc.record({ op: fc.constant('contains' as const), value: one(...TEXTS.values), text });
const present = fc.record({
  op: fc.constant('known' as const),
  value: one({ kind: 'account' as const }, { kind: 'owner' as const }),
  known: fc.boolean(),
});

/** States; `what becomes` takes those that name one state, without a length of time. */
const states = (pick: typeof some, held: fc.Arbitrary<{ readonly for?: Duration }>): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc
      .tuple(pick('Lead', 'MQL', 'SQL', 'Customer'), held)
      .map(([at, time]): Condition => ({ op: 'stage', in: at, ...time })),
    fc
      .tuple(pick('SMB', 'MidSize', 'Large'), held)
      .map(([groups, time]): Condition => ({ op: 'segment', segment: 'Size', groups, ...time })),
    fc
      .tuple(pick('Hot', 'Warm', 'Held'), held)
      .map(([results, time]): Condition => ({ op: 'matrix', matrix: 'Priority', results, ...time })),
    held.map((time): Condition => ({ op: 'segment', segment: 'Excluded', groups: [], ...time })),
    held.map((time): Condition => ({ op: 'persona', persona: 'OperationsVP', ...time })),
    fc
      .tuple(one('HotLeads', 'LongTerm'), one('started', 'stopped', 'exhausted'), held)
      .map(([contact, is, time]): Condition => ({ op: 'contact', contact, is, ...time })),
    fc
      .tuple(one('met', 'missed'), held)
      .map(([is, time]): Condition => ({ op: 'goal', goal: 'NewBusiness', is, ...time })),
    fc
      .tuple(one('accepted', 'late'), held)
      .map(([is, time]): Condition => ({ op: 'handoff', handoff: 'ToSales', is, reasons: [], ...time })),
    fc
      .tuple(fc.subarray(['Bad fit', 'Bad contact data']), held)
      .map(([reasons, time]): Condition => ({ op: 'handoff', handoff: 'ToSales', is: 'rejected', reasons, ...time })),
  );

const single: fc.Arbitrary<Condition> = fc.oneof(
  states((...from) => one(...from).map((value) => [value]), fc.constant({})),
  fc.record({ op: fc.constant('known' as const), value: one(lead('phone'), account('domain')), known: fc.boolean() }),
);
const turning = fc.oneof(
  single,
  single.filter(({ op }) => op !== 'known').map((of): Condition => ({ op: 'not', of })),
);

const properties: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    op: fc.constant('compare' as const),
    left: one({ kind: 'property' as const, property: 'pages' }),
    is: one('=', '>=', '<'),
    right: NUMBERS.constants,
  }),
  fc.record({
    op: fc.constant('contains' as const),
    value: one({ kind: 'property' as const, property: 'topic' }),
    text,
  }),
  fc.record({
    op: fc.constant('compare' as const),
    left: one({ kind: 'property' as const, property: 'kind' }),
    is: one('='),
    right: one({ kind: 'option' as const, option: 'Guide' }),
  }),
);
const events: fc.Arbitrary<Condition> = fc
  .record({
    event: one('content_downloaded', 'touched', 'rejected', 'created', 'owner leaves'),
    by: fc.option(parties, { nil: undefined }),
    where: fc.array(properties, { maxLength: 2 }),
    times: one(1, 2, 1_000),
    within: lately,
    reasons: fc.subarray(['Bad fit', 'Bad contact data']),
  })
  .map(({ event, by, where, times, within, reasons }) => ({
    op: 'event',
    event,
    ...(by && event !== 'created' && event !== 'owner leaves' ? { by } : {}),
    where: event === 'content_downloaded' ? where : [],
    times,
    ...within,
    reasons: event === 'rejected' ? reasons : [],
  }));

function leaves(): fc.Arbitrary<Condition> {
  return fc.oneof(
    ...[TEXTS, NUMBERS, MONEY, OPTIONS, DATES, TIMES, ANSWERS].map(asked),
    contained,
    present,
    states(some, lasting),
    turning.map((what): Condition => ({ op: 'becomes', what })),
    fc
      .tuple(turning, one(1, 2, 12), lately)
      .map(([what, times, within]): Condition => ({ op: 'became', what, times, ...within })),
    events,
  );
}
