import type { Decision, Fact, Outcome } from '../../src/index.ts';
import { type Deal, textOf } from './deal.ts';
import { factOf, type Thing } from './history.ts';
import { referenceOf, type Told } from './reference.ts';

/** Whatever takes facts: the engine, or one that is wrong on purpose. */
export type Take = (fact: Fact) => Outcome;

/** Where what the engine tells parts from what is expected; undefined where it does not. */
export function difference(history: readonly Thing[], reference: readonly Told[], take: Take): Difference | undefined {
  const [engine, wanted] = [byMinute(engineTold(history, take)), byMinute(reference)];
  const minutes = [...new Set([...engine.keys(), ...wanted.keys()])].toSorted((a, b) => a - b);
  for (const at of minutes) {
    const [got, expected] = [engine.get(at) ?? [], wanted.get(at) ?? []];
    if (got.toSorted().join('\n') !== expected.toSorted().join('\n')) return { at, got, expected };
  }
  return undefined;
}

/** What the engine and the reference say of one minute. */
export interface Difference {
  readonly at: number;
  readonly got: readonly string[];
  readonly expected: readonly string[];
}

/** What is wrong with a history that is played: the agreement, the least that has to happen, and what each says of it. */
export function complaint(deal: Deal, history: readonly Thing[], begin: () => Take): string | undefined {
  const found = difference(history, referenceOf(deal, history), begin());
  if (found === undefined) return undefined;
  const least = shortest(deal, history, begin);
  const { at, got, expected } = difference(least, referenceOf(deal, least), begin()) ?? found;
  const happened = least.map((thing) => `${timeText(thing.at)} ${JSON.stringify(thing)}`);
  return [textOf(deal), ...happened, `At ${timeText(at)} (${at})`, ...sideBySide(got, expected)].join('\n');
}

/** Leaves out of a history what does not matter for a difference. */
function shortest(deal: Deal, history: readonly Thing[], begin: () => Take): readonly Thing[] {
  for (let index = 0; index < history.length; index++) {
    const less = history.toSpliced(index, 1);
    if (difference(less, referenceOf(deal, less), begin()) !== undefined) return shortest(deal, less, begin);
  }
  return history;
}

const timeText = (at: number): string => new Date(at * 60_000).toISOString();

const sideBySide = (got: readonly string[], expected: readonly string[]): readonly string[] => [
  ...got.filter((line) => !expected.includes(line)).map((line) => `  only the engine: ${line}`),
  ...expected.filter((line) => !got.includes(line)).map((line) => `  only the reference: ${line}`),
];

function byMinute(told: readonly Told[]): ReadonlyMap<number, readonly string[]> {
  const by = new Map<number, string[]>();
  for (const [at, text] of told) by.set(at, [...(by.get(at) ?? []), text]);
  return by;
}

function engineTold(history: readonly Thing[], take: Take): readonly Told[] {
  return history.flatMap((thing): readonly Told[] => {
    const outcome = take(factOf(thing));
    if ('error' in outcome) {
      if (outcome.error.code === 'unknown-lead') return [];
      if (outcome.error.code !== 'not-offered' || !('lead' in thing)) throw new Error(outcome.error.message);
      return [[thing.at, `${thing.lead} refused`]];
    }
    return outcome.decisions.flatMap((decision) => {
      const text = decisionText(decision);
      return text === undefined ? [] : [[decision.at / 60, `${decision.lead} ${text}`] as const];
    });
  });
}

function decisionText(decision: Decision): string | undefined {
  switch (decision.kind) {
    case 'stage':
      return `stage ${decision.stage}`;
    case 'owner':
      return `owner ${ownerText(decision.owner)}`;
    case 'route':
      return `route ${decision.cause.split('/').at(-1)} ${ownerText(decision.to)}`;
    case 'accepted':
    case 'rejected':
      return `${decision.kind} ${decision.handoff}`;
    case 'notify':
      return `notify ${decision.who.join(', ')}`;
    case 'contact':
      return `contact ${decision.is}${decision.ends === undefined ? '' : `, ends ${decision.ends / 60}`}`;
    case 'run opened':
    case 'run moved': {
      const target = decision.target === undefined ? '' : `, target ${decision.target / 60}`;
      return `${decision.kind} ${decision.promise}, due ${(decision.due ?? Number.NaN) / 60}${target}`;
    }
    case 'run kept':
    case 'run done late':
    case 'run late':
    case 'run cancelled':
    case 'run ended late':
      return `${decision.kind} ${decision.promise}, due ${(decision.due ?? Number.NaN) / 60}`;
    default:
      return undefined;
  }
}

type Owner = Extract<Decision, { kind: 'route' }>['to'];

function ownerText(owner: Owner | undefined): string {
  switch (owner?.kind) {
    case 'person':
      return owner.person;
    case 'queue':
      return owner.queue;
    case 'role':
      return owner.role;
    case 'team':
      return owner.team;
    case undefined:
      return 'nobody';
  }
}
