import type { TimeData } from '../../lower/time-data.ts';
import { slaLexer } from '../../parse/parse.ts';
import { mayEnd } from '../../parse/reading.ts';
import { type Expectation, expectationAt } from '../expect/expectation.ts';
import { isIn, type Slot, slotsOf } from '../expect/slot.ts';
import type { AgreementView, Spot } from '../view.ts';
import { type Question, questionAt } from './condition/question.ts';
import { VALUE_SLOTS, wantedType } from './condition/wanted.ts';
import { importEdit, importPath, type OtherFile, worldOfFile } from './imports.ts';
import { type CompletionItem, sortKey } from './item.ts';
import { Items } from './items.ts';
import { keywordsAt } from './keywords.ts';
import { declarationsAt, linesAt, wordsSaid } from './lines.ts';
import { literalsFor } from './literals.ts';
import { namesAt } from './names/rows.ts';
import type { NamePlace } from './names/source.ts';
import { type Said, saidIn } from './said.ts';
import { textsAt } from './texts.ts';
import { unitsAt } from './units.ts';
import { type Candidate, type World, worldOf } from './world.ts';

/** What completion can know besides the agreement. */
export interface CompletionOptions {
  /** Files of the workspace that are no part of the agreement yet; asked for only where a name of theirs may fit. */
  readonly otherFiles?: () => readonly OtherFile[];
  /** Nobody asked: the editor does so after each blank. Then there is nothing where the line could end as it is. */
  readonly isUnasked?: boolean;
}

/** Lists whose first name stands under another property of the grammar. */
const FIRST_OF_LIST: Readonly<Record<Slot, Slot>> = { 'Setting.field': 'GivenStatement.subject' };

/** What can follow at a place, the likeliest first. Only the declaration around the place is read. */
export function completionsAt(
  view: AgreementView,
  spot: Spot,
  options: CompletionOptions = {},
): readonly CompletionItem[] {
  const text = view.file(spot.file)?.text ?? '';
  const expectation = expectationAt(text, spot.offset);
  if (expectation === undefined || (options.isUnasked && mayStop(expectation))) return [];
  const world = worldOf(view.compilation);
  const said = expectation.line.length === 0 ? saidIn(view.file(spot.file), expectation) : NOTHING;
  const all = new Completion({ text, file: spot.file, expectation, world, said, time: view.time, options }).items();
  return all.toSorted((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0));
}

const NOTHING: Said = new Set();

const mayStop = ({ place, line, target }: Expectation): boolean =>
  target.kind === 'nothing' && line.length > 0 && mayEnd(place);

interface Asked {
  readonly text: string;
  readonly file: string;
  readonly expectation: Expectation;
  readonly world: World;
  readonly said: Said;
  readonly time: TimeData;
  readonly options: CompletionOptions;
}

class Completion {
  readonly #asked: Asked;
  readonly #make: Items;
  readonly #question: Question | undefined;

  constructor(asked: Asked) {
    this.#asked = asked;
    this.#make = new Items(asked.expectation, asked.text);
    this.#question = questionAt(asked.expectation, asked.world);
  }

  items(): readonly CompletionItem[] {
    const { expectation } = this.#asked;
    if (expectation.target.kind === 'text') return this.#texts();
    if (expectation.line.length === 0) return this.#beginnings();
    return [...this.#names(), ...this.#texts(), ...this.#literals(), ...this.#units(), ...this.#keywords()];
  }

  /** Where a line begins there are whole lines to choose from; in front of written words only the first word. */
  #beginnings(): readonly CompletionItem[] {
    const { expectation, world, said, text } = this.#asked;
    const { declaration, rest, target } = expectation;
    const isAlone = rest.length === 0 || rest[0] === '}';
    const make = this.#make;
    if (declaration === undefined) {
      if (!isAlone) return this.#keywords();
      return declarationsAt(expectation, world).map((line, rank) => make.line(line, rank));
    }
    const lines = isAlone
      ? linesAt(expectation, world, said).map((line, rank) => make.line(line, rank))
      : this.#firstWords();
    const isAtMargin = target.start === 0 || /[\r\n]/.test(text.charAt(target.start - 1));
    if (declaration.isClosed || !isAtMargin) return lines;
    // The block may just have been forgotten to be closed.
    const { declaration: _, ...outside } = { ...expectation, place: slaLexer().guide.start };
    return [...lines, ...declarationsAt(outside, world).map((line, rank) => make.line(line, rank + lines.length))];
  }

  #firstWords(): readonly CompletionItem[] {
    const { expectation, world, said } = this.#asked;
    const closed = said.size === 0 ? said : wordsSaid(expectation, world, said);
    return this.#keywords().filter(({ label }) => !closed.has(label.split(' ', 1)[0] ?? ''));
  }

  #names(): readonly CompletionItem[] {
    const { options, world } = this.#asked;
    const own = this.#candidates(world).map((candidate, rank) => this.#make.name(candidate, rank));
    const place = this.#placeOf('#ID', world);
    if (!options.otherFiles || !place || !namesAt(place.slots)) return own;
    return [...own, ...options.otherFiles().flatMap((file) => this.#namesOf(file))];
  }

  /** The names of another file that fit, with the import that makes them known. */
  #namesOf(other: OtherFile): readonly CompletionItem[] {
    const { file, text, world } = this.#asked;
    const theirs = worldOfFile(other);
    const unknown = this.#candidates(theirs).filter(
      ({ name }) => theirs.symbols.find(name) && !world.symbols.find(name),
    );
    return unknown.map((candidate, rank) => {
      const item = this.#make.name(candidate, rank);
      const from = `from ${importPath(file, other.path)}`;
      return {
        ...item,
        sort: sortKey('other file', rank, item.label),
        detail: item.detail ? `${item.detail}, ${from}` : from,
        edits: [importEdit(text, file, other.path)],
      };
    });
  }

  /** The names that fit, without those that the line has already; of one kind those of this file first. */
  #candidates(world: World): readonly Candidate[] {
    const { expectation, file } = this.#asked;
    const place = this.#placeOf('#ID', world);
    const source = place && namesAt(place.slots);
    if (!place || !source) return [];
    const [, property = ''] = place.slots;
    const list = [property, FIRST_OF_LIST[property]];
    const taken = isIn(place.slots, 'Condition')
      ? []
      : expectation.line.filter(({ slots }) => list.includes(slots[1])).map(({ text }) => text.replaceAll('`', ''));
    const fitting = source(place).filter(({ name }) => !taken.includes(name));
    // Where `of` is written already, what it picks from is meant.
    const picked = expectation.rest[0] === 'of' ? fitting.filter((one) => isPickedFrom(one, place.slots)) : [];
    const all = picked.length > 0 ? picked : fitting;
    const kinds = [...new Set(all.map(({ kind }) => kind))];
    const order = ({ kind, file: own }: Candidate) =>
      kinds.indexOf(kind) * 2 + (own === undefined || own === file ? 0 : 1);
    return kinds.includes('stage') ? all : all.toSorted((a, b) => order(a) - order(b));
  }

  #placeOf(key: string, world: World): NamePlace | undefined {
    const { expectation, time } = this.#asked;
    const step = expectation.place.get(key);
    if (step === undefined) return undefined;
    return { world, expectation, slots: slotsOf(step), question: this.#question, time };
  }

  #texts(): readonly CompletionItem[] {
    const { world, options, file } = this.#asked;
    const place = this.#placeOf('#STRING', world);
    if (place === undefined) return [];
    const paths = () => (options.otherFiles?.() ?? []).map(({ path }) => importPath(file, path));
    return textsAt(place, paths).map((candidate, rank) => this.#make.text(candidate, rank));
  }

  #literals(): readonly CompletionItem[] {
    const { expectation, world } = this.#asked;
    const offered = [...expectation.place].flatMap(([key, step]) => {
      const slots = slotsOf(step);
      return key.startsWith('#') && this.#isOpen(slots) ? literalsFor(key, slots, world, this.#wanted(slots)) : [];
    });
    return offered.map((literal, rank) => this.#make.literal(literal, rank));
  }

  /** A clause of a question that does not go with its subject has no literals either. */
  #isOpen(slots: readonly string[]): boolean {
    const question = this.#question;
    if (question?.subject === undefined || !slots.includes('Fact.tails')) return true;
    if (isIn(slots, 'IsTail') || isIn(slots, 'BecomesTail')) return false;
    if (slots.includes('ForTail.duration')) return question.subject.states !== undefined;
    return !slots.some((slot) => VALUE_SLOTS.includes(slot)) || question.subject.states === undefined;
  }

  #wanted(slots: readonly string[]) {
    const { expectation, world } = this.#asked;
    if (!slots.some((slot) => VALUE_SLOTS.includes(slot))) return undefined;
    return wantedType(expectation, slots, this.#question, world);
  }

  #units(): readonly CompletionItem[] {
    const { expectation, world } = this.#asked;
    const { unit } = expectation;
    const step = unit?.place.get('#DURATION') ?? unit?.place.get('#MONEY') ?? unit?.place.get('#PERCENT');
    if (unit === undefined || step === undefined) return [];
    const units = unitsAt(expectation, world, this.#wanted(slotsOf(step)));
    return units.map((offered, rank) => this.#make.unit(offered, rank, { start: unit.start, end: unit.end }));
  }

  #keywords(): readonly CompletionItem[] {
    const { expectation, world } = this.#asked;
    if (expectation.target.kind === 'literal') return [];
    return keywordsAt(expectation, world, this.#question).map((word, rank) => this.#make.keyword(word, rank));
  }
}

const isPickedFrom = ({ name, kind, follow }: Candidate, slots: readonly Slot[]): boolean =>
  follow?.startsWith('of') === true || (name === 'owner' && kind === 'built-in' && isIn(slots, 'Path'));
