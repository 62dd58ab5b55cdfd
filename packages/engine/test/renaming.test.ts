/** What things are called decides nothing: with other names, in another order, the same follows. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Decision, engineOf, type Fact, Session } from '../src/index.ts';
import { isRecord } from '../src/model/json.ts';

type Json = unknown;
type Names = ReadonlyMap<string, string>;

const EXAMPLES = ['acme', 'gitlab', 'new-breed', 'sourcegraph'];
/** Where things are declared under names of their own. */
const ROOMS = [
  'stages',
  'handoffs',
  'contacts',
  'nurtures',
  'segments',
  'personas',
  'matrices',
  'scores',
  'roles',
  'queues',
  'kpis',
  'goals',
  'funnels',
  'reports',
  'meetings',
  'teams',
];

const read = (example: string, file: string): Json =>
  JSON.parse(readFileSync(new URL(`../conformance/${example}/${file}`, import.meta.url), 'utf8'));

/** A new name for each: their order is turned around. */
function newNames(agreement: Readonly<Record<string, Json>>): Names {
  const taken = new Set(words(agreement));
  const names = ROOMS.flatMap((room) => Object.keys(isRecord(agreement[room]) ? agreement[room] : {}));
  const free = [...new Set(names)].filter((name) => !taken.has(name)).toSorted();
  return new Map(free.toReversed().map((name, at) => [name, `N${String(at).padStart(4, '0')}`]));
}

/** Words of the format itself, and names of what is not renamed. */
function* words(json: Json, key = ''): Generator<string> {
  if (typeof json === 'string' && ['kind', 'op', 'is', 'field', 'event', 'channel', 'option', 'text'].includes(key))
    yield json;
  else if (Array.isArray(json)) for (const one of json) yield* words(one, key);
  else if (isRecord(json)) for (const [inner, value] of Object.entries(json)) yield* words(value, inner);
}

function renamed(json: Json, names: Names): Json {
  if (typeof json === 'string') return renamedText(json, names);
  if (Array.isArray(json)) return json.map((one) => renamed(one, names));
  if (!isRecord(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [renamedText(key, names), renamed(value, names)]),
  );
}

/** A name, a promise or somebody of a headcount named after one, or a pointer with one in it. */
function renamedText(text: string, names: Names): string {
  if (text.startsWith('/'))
    return text
      .split('/')
      .map((part) => renamedText(part, names))
      .join('/');
  const [, first = text, rest = ''] = /^(.*?)((?:\.| #\d).*)$/s.exec(text) ?? [];
  return names.get(text) ?? `${names.get(first) ?? first}${rest}`;
}

/** As the compiler writes them: by name. */
const inOrder = (agreement: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    Object.entries(agreement).map(([room, value]) => [
      room,
      (ROOMS.includes(room) || room === 'promises') && isRecord(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    ]),
  );

test.each(EXAMPLES)('%s: all that is declared has another name, and the same follows', (example) => {
  const agreement = read(example, 'agreement.json');
  const cases = read(example, 'cases.json');
  if (!isRecord(agreement) || !Array.isArray(cases)) throw new Error('The conformance cases are not there.');
  const names = newNames(agreement);
  expect(names.size).toBeGreaterThan(10);
  const back = new Map([...names].map(([name, other]) => [other, name]));
  const plain = engineOf(JSON.parse(JSON.stringify(agreement)));
  const other = engineOf(
    JSON.parse(JSON.stringify(inOrder(renamed(agreement, names) as Readonly<Record<string, Json>>))),
  );
  for (const { steps } of cases) {
    const [one, two] = [new Session(plain), new Session(other)];
    for (const { fact } of steps) {
      const fact2: Fact = JSON.parse(JSON.stringify(renamed(fact, names)));
      expect(sorted(renamed(follow(two, fact2), back))).toEqual(sorted(follow(one, fact)));
    }
  }
});

function follow(session: Session, fact: Fact): readonly Decision[] | string {
  const outcome = session.take(fact);
  return 'error' in outcome ? outcome.error.code : outcome.decisions;
}

/** What follows at one instant may come in another order, and so may the roles of a team that is told. */
const sorted = (decisions: Json): readonly string[] =>
  Array.isArray(decisions)
    ? decisions.map((one) => JSON.stringify(withToldSorted(one))).toSorted()
    : [JSON.stringify(decisions)];

const withToldSorted = (decision: Json): Json =>
  isRecord(decision) && Array.isArray(decision.who) ? { ...decision, who: decision.who.toSorted() } : decision;
