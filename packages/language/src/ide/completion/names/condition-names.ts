import type { ValueType } from '../../../lower/condition/value-type.ts';
import { areComparable } from '../../../lower/condition/value-type.ts';
import { scopeAt } from '../condition/scope.ts';
import { subjectsIn } from '../condition/subjects.ts';
import { wantedType } from '../condition/wanted.ts';
import type { Candidate } from '../world.ts';
import { all, channels, fields, kinds, lastWord, named, promising, type Source, words } from './source.ts';

/** What a question can be about. If what follows is written already, it says whether a person is meant. */
export const questionSubjects: Source = (place) => {
  const { world, expectation, slots } = place;
  const [next] = expectation.rest;
  if (next === 'leaves') return OWNER(place);
  if (next === 'decides') return [...OWNER(place), ...world.declared(['role', 'team'])];
  const scope = scopeAt(expectation, slots);
  if (scope.expected && next === 'to') return kinds('handoff')(place);
  if (scope.expected && (next === 'target' || next === 'due' || next === 'first')) return promising(place);
  // A decision is all that a way says, or it is none.
  const isWhole = scope.decides === true && expectation.line.at(-1)?.text === 'when';
  return [...(isWhole ? [OWNER_DECIDES] : []), ...subjectsIn(world, scope)];
};

/** What most ways into a stage say. */
const OWNER_DECIDES: Candidate = {
  name: 'owner',
  follow: 'decides',
  kind: 'built-in',
  detail: 'whoever owns the lead moves it on',
};

const OWNER = words({ owner: 'whoever owns the lead' });

/** The states that the subject of the question can be in. */
export const states: Source = ({ question, expectation: { declaration } }) =>
  // What is being defined cannot be part of its own definition.
  (question?.subject?.states ?? []).filter(({ name, kind }) => kind === 'stage' || name !== declaration?.name);

/** Who did what is asked about. */
export const doers: Source = (place) => {
  const { scope } = place.question ?? {};
  const people = all(kinds('role', 'team'), OWNER)(place);
  const both = scope?.both ? words({ both: 'the two that the line gives credit' })(place) : [];
  return [...both, ...people, ...(scope?.act && place.question?.name === 'touched' ? channels(place) : [])];
};

export const properties: Source = ({ question }) =>
  named(question?.subject?.properties?.map(({ name }) => name) ?? [], 'property', `of ${question?.name}`);

/** A stage is remembered of a score; what is decided in a scenario may name one. */
export const stageOf =
  (tail: 'at stage' | 'since' | 'decides'): Source =>
  (place) => {
    const { question } = place;
    const isOpen = tail === 'decides' ? question?.scope.act : question?.subject?.tails.includes(tail) !== false;
    return isOpen ? kinds('stage')(place) : [];
  };

/** Options of what is compared, or other values of its type. */
export const values: Source = (place) => {
  const type = wantedType(place.expectation, place.slots, place.question, place.world);
  const list = place.slots.includes('InTail.values');
  if (list && place.question?.subject?.states) return place.question.subject.states;
  if (!type) return [];
  const options = type.kind === 'options' ? named(type.options, 'option') : [];
  const isGiven = place.slots.some((slot) => slot === 'GivenStatement.value' || slot === 'Setting.value');
  return list || isGiven || place.question?.scope.act ? options : [...options, ...others(type)(place)];
};

const others =
  (type: ValueType): Source =>
  (place) => {
    const alike = fields((other) => areComparable(type, other))(place);
    const scores = type.kind === 'number' ? kinds('score')(place) : [];
    return [...alike, ...scores].filter(({ name }) => name !== place.question?.name);
  };

/** `domain of account`: nothing else can be asked so. */
export const accountOf: Source = words({ account: 'the account of the lead' });

/** What `of` picks from: a field of the account, the last run of a promise, how often a stage was entered. */
export const pathOwners: Source = (place) => {
  const name = lastWord(place.expectation, 'Path.name') ?? '';
  const isOfAccount = place.world.accountFields.has(name) || name === 'owner';
  const account = isOfAccount ? accountOf(place) : [];
  const runs = RUN.includes(name) ? promising(place) : [];
  const times = TIMES.includes(name) ? kinds('stage', 'event')(place) : [];
  const passed =
    place.expectation.line[0]?.text === 'map' ? [...runs, ...times] : name === 'result' ? kinds('promise')(place) : [];
  return [...account, ...passed];
};

const RUN = ['result', 'owner', 'start', 'due', 'time', 'count'];
const TIMES = ['count', 'first', 'last'];
