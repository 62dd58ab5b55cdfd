import type { Agreement, Comparison, Condition, Constant, Field, FieldType, Group, Value } from '@sla/agreement';
import type { KnownOfLead } from '../../packages/targets/src/index.ts';

/** Numbers that look random and come again with the same seed (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  of<One>(list: readonly One[]): One {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('There is nothing to choose from.');
    return one;
  }

  times<One>(count: number, make: () => One): readonly One[] {
    return Array.from({ length: count }, make);
  }
}

type Kind = Exclude<Constant['kind'], 'percent' | 'duration'>;

/** Few values, close to each other, so that many of a pair are the same. */
const VALUES: Readonly<Record<Kind, readonly Constant[]>> = {
  text: [
    '',
    'a',
    'A',
    'ab',
    'VP Sales',
    'vp sales',
    'ÄÖ',
    'äö',
    'İ',
    'i̇',
    'straße',
    'STRASSE',
    'Σας',
    '"\\\n\t',
    '😀',
    'null',
    '0',
  ].map((text) => ({ kind: 'text', text })),
  option: ['Hot', 'hot', 'Cold', 'constructor', 'a"b\\c', '__proto__', 'true'].map((option) => ({
    kind: 'option',
    option,
  })),
  'yes/no': [true, false].map((yes) => ({ kind: 'yes/no', yes })),
  number: numerals().map((number) => ({ kind: 'number', number })),
  money: numerals().flatMap((amount) =>
    ['USD', 'EUR'].map((currency) => ({ kind: 'money', money: { amount, currency } })),
  ),
  date: ['2026-12-31', '2027-01-01', '2027-01-02', '0999-05-05'].map((date) => ({ kind: 'date', date })),
  'date and time': [
    '2026-12-31T23:59',
    '2026-12-31 23:59',
    '2026-12-31T23:59:59',
    '2027-01-01T00:00',
    '2027-01-01T24:00',
  ].map((date) => ({ kind: 'date and time', date })),
};

function numerals(): readonly string[] {
  return [
    '0',
    '-1',
    '1',
    '0.1',
    '0.3',
    '0.30000000000001',
    '250',
    '249.99',
    '123456789012345',
    '123456789012344',
    '-0.5',
    '1000000000000000000000',
  ];
}

const PERCENTS: readonly Constant[] = [
  { kind: 'percent', share: { numerator: 1, denominator: 10 } },
  { kind: 'percent', share: { numerator: 3, denominator: 10 } },
  { kind: 'percent', share: { numerator: 1, denominator: 1 } },
];

/** Names that are hard for somebody: words of CEL, points, quotes, what every object has. */
const NAMES = [
  'plain',
  'in',
  'Lead Source',
  'v1.5',
  'tilde~0',
  'back\\slash',
  'constructor',
  '__proto__',
  'größe',
  'say "hi"',
  'toString',
  'true',
];
const KINDS: readonly Kind[] = ['text', 'option', 'yes/no', 'number', 'money', 'date', 'date and time'];
const SCORES = ['Fit', 'in', 'a.b'];
const STAGES = ['MQL', 'constructor', 'Won "big"'];
const COMPARISONS: readonly Comparison[] = ['=', '!=', '<', '<=', '>', '>='];

interface Known {
  readonly value: Value;
  readonly kind: Kind;
}

/** Conditions over fields of every type, with segments, personas and a matrix that ask some more. */
export class Conditions {
  readonly #random: Random;
  readonly fields: Readonly<Record<'lead' | 'account', Readonly<Record<string, Field>>>>;
  readonly #known: readonly Known[];

  constructor(random: Random) {
    this.#random = random;
    this.fields = { lead: this.#fields(), account: this.#fields() };
    this.#known = (['lead', 'account'] as const).flatMap((of) =>
      Object.values(this.fields[of]).map(({ name, type }) => ({
        value: { kind: 'field', of, field: name },
        kind: kindOf(type),
      })),
    );
  }

  /** An agreement that says these conditions, and whose names ask others. */
  agreement(base: Agreement, count: number): Agreement {
    const random = this.#random;
    const group = (name: string, depth: number): Group => ({ name, when: this.condition(depth, []) });
    const groups = [
      group('One', 1),
      group('Two', 1),
      ...(random.chance(50) ? [{ name: 'Rest' }] : [group('Three', 0)]),
    ];
    const rows = [group('r1', 1), group('r2', 0), { name: 'r3' }];
    const columns = [group('c1', 0), group('c2', 1)];
    const cells = rows.flatMap((row) =>
      columns.map((column) => ({ row: row.name, column: column.name, result: random.of(['High', 'Low']) })),
    );
    return {
      ...base,
      lead: { ...base.lead, fields: this.fields.lead },
      account: { ...base.account, fields: this.fields.account },
      scores: recordOf(
        SCORES.map((name) => [name, { name, for: 'lead', sumOf: [], rules: [], resets: [], updates: [] }]),
      ),
      segments: { Size: { name: 'Size', groups }, Only: { name: 'Only', groups: [], when: this.condition(1, []) } },
      personas: { Buyer: { name: 'Buyer', when: this.condition(2, []) } },
      matrices: { Priority: { name: 'Priority', rows, columns, cells, results: ['High', 'Low'] } },
      prohibitions: random.times(count, () => ({ when: this.condition(3, NAMED), to: 'Sales' })),
    };
  }

  /** What is known of a lead, some of it missing. */
  lead(): KnownOfLead {
    const random = this.#random;
    const account = random.chance(75) ? { account: this.#values('account') } : {};
    const stage = random.chance(80) ? { stage: random.of(STAGES) } : {};
    const scores = recordOf(SCORES.map((name) => [name, random.of([0, 1, 250, -1])]));
    return {
      lead: this.#values('lead'),
      ...account,
      ...stage,
      scores,
      hasOwner: random.chance(50),
      hadOwner: random.chance(50),
    };
  }

  condition(depth: number, named: readonly Condition[]): Condition {
    const random = this.#random;
    const inner = () => this.condition(depth - 1, named);
    if (depth === 0 || random.chance(15)) return this.#leaf(named);
    const of = random.times(2 + random.below(3), inner);
    switch (random.below(5)) {
      case 0:
        return { op: 'not', of: inner() };
      case 1:
        return { op: 'at least', count: 1 + random.below(of.length), of };
      case 2:
        return { op: 'any', of };
      default:
        return { op: 'all', of };
    }
  }

  #leaf(named: readonly Condition[]): Condition {
    const random = this.#random;
    if (named.length > 0 && random.chance(25)) return random.of(named);
    if (random.chance(4)) return { op: 'constant', value: random.chance(50) };
    if (random.chance(8)) return { op: 'stage', in: random.times(1 + random.below(2), () => random.of(STAGES)) };
    const { value, kind } = random.chance(15) ? this.#score() : random.of(this.#known);
    switch (random.below(kind === 'text' ? 6 : 5)) {
      case 0:
        return {
          op: 'known',
          value: random.chance(30) ? { kind: random.of(['account', 'owner', 'previous owner']) } : value,
          known: random.chance(50),
        };
      case 1:
        return { op: 'in', value, list: random.times(1 + random.below(4), () => this.#constant(kind)) };
      case 2:
        return { op: 'between', value, low: this.#constant(kind), high: this.#constant(kind) };
      case 5:
        return { op: 'contains', value, text: random.of(['', 'a', 'A', 'SALES', 'ö', '"\\', 'i']) };
      default:
        return { op: 'compare', left: value, is: random.of(COMPARISONS), right: this.#other(kind) };
    }
  }

  #score(): Known {
    return { value: { kind: 'score', score: this.#random.of(SCORES) }, kind: 'number' };
  }

  /** A constant, or now and then a field of any type. */
  #other(kind: Kind): Value {
    if (this.#random.chance(80)) return this.#constant(kind);
    return this.#random.of(this.#known).value;
  }

  /** A constant that fits, or now and then one that does not compare. */
  #constant(kind: Kind): Constant {
    if (kind === 'number' && this.#random.chance(15)) return this.#random.of(PERCENTS);
    return this.#random.of(VALUES[this.#random.chance(96) ? kind : this.#random.of(KINDS)]);
  }

  #fields(): Readonly<Record<string, Field>> {
    const random = this.#random;
    return recordOf(NAMES.map((name) => [name, { name, type: typeOf(random.of(KINDS)) }]));
  }

  #values(of: 'lead' | 'account'): Readonly<Record<string, Constant>> {
    const random = this.#random;
    return recordOf(
      Object.values(this.fields[of]).flatMap(({ name, type }) =>
        random.chance(30) ? [] : [[name, random.of(VALUES[kindOf(type)])]],
      ),
    );
  }
}

const NAMED: readonly Condition[] = [
  { op: 'segment', segment: 'Size', groups: ['Two'] },
  { op: 'segment', segment: 'Size', groups: ['One', 'Rest'] },
  { op: 'segment', segment: 'Only', groups: [] },
  { op: 'persona', persona: 'Buyer' },
  { op: 'matrix', matrix: 'Priority', results: ['High'] },
  { op: 'matrix', matrix: 'Priority', results: ['High', 'Low'] },
];

const kindOf = (type: FieldType): Kind =>
  type.kind === 'options' ? 'option' : type.kind === 'duration' ? 'text' : type.kind;

function typeOf(kind: Kind): FieldType {
  if (kind !== 'option') return { kind };
  return { kind: 'options', options: VALUES.option.map((one) => (one.kind === 'option' ? one.option : '')) };
}

/** Without a prototype, as the records of an agreement are. */
function recordOf<One>(entries: readonly (readonly [name: string, one: One])[]): Readonly<Record<string, One>> {
  const record: Record<string, One> = Object.create(null);
  for (const [name, one] of entries) record[name] = one;
  return record;
}
