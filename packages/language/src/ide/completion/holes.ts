import { conditionParts, nameText } from '@sla/agreement';
import type { SymbolKind } from '../../names/symbols.ts';
import { type Part, partsOf } from '../reference/form.ts';
import { choiceStop, snippetText } from './item.ts';
import type { World } from './world.ts';

/**
 * A snippet from a form: small words stay, what is the author's own becomes a tab stop, and what may be left out is.
 * Names are those of the agreement where it has some that fit.
 */
export function snippetOf(form: string, world: World): string {
  const holes = new Holes(world);
  let count = 0;
  return written(form, partsOf(form), (name, before) => {
    // `every PERIOD` recurs, `in PERIOD` is one of them.
    const isOne = name === 'PERIOD' && !/\b(?:every|per) $/.test(before);
    return choiceStop(++count, isOne ? ['2027-Q1'] : holes.choicesOf(name));
  });
}

/** The form without what may be left out. */
export const bareForm = (form: string): string => written(form, partsOf(form), (name) => name);

function written(form: string, parts: readonly Part[], hole: (name: string, before: string) => string): string {
  let text = '';
  let end: number | undefined;
  for (const part of parts) {
    if (part.kind === 'option' || part.kind === 'more') continue;
    // Blanks are as in the form, except where something was left out in between.
    const gap = end === undefined ? '' : form.slice(end, part.start);
    text += /\S/.test(gap) ? ' ' : gap;
    if (part.kind === 'word') text += snippetText(part.text);
    else text += `${part.quote}${hole(part.name, text)}${CLOSING[part.quote]}`;
    end = part.end;
  }
  return text;
}

const CLOSING: Readonly<Record<'' | '"' | '<', string>> = { '': '', '"': '"', '<': '>' };

/** What may stand in the tab stops of one line, before the author writes something else. */
export class Holes {
  readonly #world: World;
  readonly #seen = new Map<string, number>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The likeliest first. `from TEAM to TEAM` and `STAGE -> STAGE` are two: what stands before comes last. */
  choicesOf(hole: string): readonly string[] {
    const seen = this.#seen.get(hole) ?? 0;
    this.#seen.set(hole, seen + 1);
    const all = choicesFor(hole, this.#world);
    const at = all.length === 0 ? 0 : seen % all.length;
    return [...all.slice(at), ...all.slice(0, at)];
  }
}

function choicesFor(hole: string, world: World): readonly string[] {
  const kind = NAMES[hole];
  const found = kind === undefined ? CHOICES[hole]?.(world) : namesOf(kind, world);
  return found === undefined || found.length === 0 ? [OTHERS[hole] ?? capitalised(hole)] : found;
}

const namesOf = (kind: SymbolKind, { symbols, stages }: World): readonly string[] =>
  (kind === 'stage' ? stages : symbols.all([kind])).map(({ name }) => nameText(name));

/** Names of a kind, those of the team that usually receives first. */
function receiving(kind: 'role' | 'queue', world: World): readonly string[] {
  const [, team] = world.symbols.all(['team']);
  const known = kind === 'role' ? world.agreement?.roles : world.agreement?.queues;
  const isTheirs = (name: string): boolean => team !== undefined && known?.[name]?.team === team.name;
  const names = world.symbols.all([kind]).map(({ name }) => name);
  return [...names.filter(isTheirs), ...names.filter((name) => !isTheirs(name))].map((name) => nameText(name));
}

/** The stages, the one in which leads begin last. */
function later({ stages }: World): readonly string[] {
  const [first, ...others] = stages.map(({ name }) => nameText(name));
  return first === undefined ? ['MQL'] : [...others, first];
}

/** The later stages, those first at which no handoff happens yet. */
function free(world: World): readonly string[] {
  const handoffs = Object.values(world.agreement?.handoffs ?? {});
  const taken = new Set(
    handoffs.flatMap(({ when }) =>
      when === undefined
        ? []
        : conditionParts(when).flatMap((part) =>
            part.op === 'becomes' && part.what.op === 'stage' ? part.what.in.map((name) => nameText(name)) : [],
          ),
    ),
  );
  return later(world).toSorted((a, b) => Number(taken.has(a)) - Number(taken.has(b)));
}

/** What a condition can ask at least. */
const isThere = ({ stages: [first] }: World): string => `lead is ${first ? nameText(first.name) : 'MQL'}`;

/** What stands for something of the author's that is no name of one kind. */
const CHOICES: Readonly<Record<string, (world: World) => readonly string[]>> = {
  AMOUNT: ({ agreement }) => [`1,000 ${agreement?.currency ?? 'USD'}`],
  CODE: ({ agreement }) => [agreement?.currency ?? 'USD'],
  CONDITION: (world) => [isThere(world)],
  DATE: ({ agreement }) => [agreement?.effective ?? '2027-01-01'],
  END: (world) => [...namesOf('event', world).toSorted(repliedFirst), isThere(world)],
  FREE: free,
  LATER: later,
  MEASURE: ({ stages }) =>
    (stages.length === 0 ? [{ name: 'MQL' }] : stages).map(({ name }) => `count of ${nameText(name)}`),
  OCCURRENCE: ({ symbols }) => [symbols.find('replied') ? 'visited' : 'replied'],
  PERIOD: () => ['month', 'quarter', 'week', 'year'],
  PERSON: ({ agreement }) => Object.keys(agreement?.people ?? {}),
  TAKER: (world) => receiving('role', world),
  TRAIT: (world) => [...namesOf('field', world).map((name) => `${name} is known`), isThere(world)],
  TRAY: (world) => receiving('queue', world),
  WAY: (world) => ['owner decides', ...namesOf('score', world).map((name) => `${name} >= 50`)],
};

const repliedFirst = (a: string, b: string): number => Number(b === 'replied') - Number(a === 'replied');

const capitalised = (hole: string): string => hole.charAt(0) + hole.slice(1).toLowerCase();

/** Holes for the name of a declaration. */
const NAMES: Readonly<Record<string, SymbolKind>> = {
  CONTACT: 'contact',
  EVENT: 'event',
  FIELD: 'field',
  GOAL: 'goal',
  HANDOFF: 'handoff',
  KPI: 'kpi',
  MATRIX: 'matrix',
  OWNER: 'role',
  PART: 'contact',
  PARTY: 'team',
  PROMISE: 'promise',
  QUEUE: 'queue',
  ROLE: 'role',
  SCORE: 'score',
  SEGMENT: 'segment',
  STAGE: 'stage',
  TARGET: 'queue',
  TEAM: 'team',
  THING: 'field',
};

const OTHERS: Readonly<Record<string, string>> = {
  ACT: 'touched by owner',
  ACTION: 'notify owner',
  ADDRESS: 'name@company.example',
  CHANNEL: 'email',
  COUNT: '1',
  COUNTRY: 'US',
  DAY: 'Mon',
  LEADER: 'Name',
  LENGTH: '4 business hours',
  PERCENT: '95%',
  PERSON: 'Name',
  QUARTER: 'Q1',
  SCHEDULE: 'every month',
  TAKER: 'Role',
  TIME: '09:00',
  'TIME-TIME': '09:00-17:00',
  TRAY: 'Queue',
  TYPE: 'text',
  UNIT: 'days',
  VALUE: '1',
  WHO: 'owner',
  YEAR: '2027',
  ZONE: 'America/New_York',
};
