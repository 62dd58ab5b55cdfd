import type { Agreement } from '@sla/agreement';
import type { Pointer } from '../model/decision.ts';
import { isRecord } from '../model/json.ts';
import { pointer } from './pointer.ts';

/** Thrown where what is handed in is no compiled agreement, or one that means nothing: `sla build` writes no such thing. */
export class AgreementError extends TypeError {
  override readonly name = 'AgreementError';
  /** Which part of the agreement is wrong. */
  readonly part: Pointer;
  constructor(part: Pointer, problem: string, options?: ErrorOptions) {
    super(`This agreement cannot be carried out. ${problem}`, options);
    this.part = part;
  }
}

/** Makes something of an agreement, and says what is wrong with one of which nothing can be made. */
export function madeOf<Made>(agreement: Agreement, make: () => Made): Made {
  try {
    assertAgreement(agreement);
    return make();
  } catch (error) {
    if (error instanceof AgreementError || !(error instanceof Error)) throw error;
    throw new AgreementError('', `It is not as \`sla build\` writes it: ${error.message}`, { cause: error });
  }
}

function assertAgreement(given: unknown): void {
  if (!isRecord(given) || given.format !== 1) throw new AgreementError('', 'It has no `format` of 1.');
  for (const room of ROOMS) {
    const things = given[room];
    if (!isRecord(things)) throw new AgreementError(`/${room}`, `Its \`${room}\` are missing.`);
    const wrong = Object.keys(things).find((name) => !isRecord(things[name]));
    if (wrong !== undefined)
      throw new AgreementError(pointer(room, wrong), `\`${wrong}\` in its \`${room}\` is nothing.`);
  }
  const needs = new Map(MEANINGS.flatMap((room) => meaningsIn(room, given[room])));
  const clear = new Set<string>();
  for (const name of needs.keys()) assertClear(name, needs, clear, []);
}

const ROOMS =
  'calendars teams roles queues segments personas scores matrices stages kpis goals handoffs contacts nurtures promises'.split(
    ' ',
  );
/** What has a meaning at an instant that may depend on that of others. */
const MEANINGS = ['segments', 'personas', 'matrices', 'scores'];

/** What something is called, and the names that have to have a meaning before it has one. */
type Needs = ReadonlyMap<string, readonly string[]>;

function meaningsIn(room: string, things: unknown): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(isRecord(things) ? things : {}).map(([name, thing]) => [
    name,
    room === 'scores' && isRecord(thing) ? [thing.sumOf, namesIn(thing.rules)].flat().filter(isName) : namesIn(thing),
  ]);
}

/** The names in a definition. Points that are earned, and those remembered at a stage, depend on nothing any more. */
function namesIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(namesIn);
  if (!isRecord(part) || part.kind === 'each time' || part.kind === 'decay' || part.op === 'known') return [];
  const { segment, persona, matrix, score, at } = part;
  const own = [segment, persona, matrix, at === undefined ? score : undefined];
  return [...own.filter(isName), ...Object.values(part).flatMap(namesIn)];
}

const isName = (given: unknown): given is string => typeof given === 'string';

/** Goes all ways from a definition; one that leads back to where it has been is a circle. */
function assertClear(name: string, needs: Needs, clear: Set<string>, way: readonly string[]): void {
  if (clear.has(name)) return;
  if (way.includes(name))
    throw new AgreementError(
      '',
      `\`${name}\` depends on itself: ${[...way.slice(way.indexOf(name)), name].join(', ')}.`,
    );
  for (const next of needs.get(name) ?? []) assertClear(next, needs, clear, [...way, name]);
  clear.add(name);
}
