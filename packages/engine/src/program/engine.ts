import type { Agreement, Condition, Score, StandingRule } from '@sla/agreement';
import { compile } from '../condition/compile.ts';
import type { Compiler, Lasting, Turning } from '../condition/compiler.ts';
import type { Compiled, Moment } from '../condition/context.ts';
import { cellOf } from '../condition/named.ts';
import { shownPointsOf } from '../condition/shown.ts';
import type { ShownPoints } from '../condition/values.ts';
import type { Measures } from '../measure/measures.ts';
import { askedConditions } from './asked.ts';
import type { ZoneOf } from './calendars.ts';
import { actsAfterStops, type Line, linesOf } from './lines.ts';
import { type LinkFields, linkFieldsOf } from './link-fields.ts';
import { markOf } from './mark.ts';
import { type Pace, paceOf } from './pace.ts';
import { type Program, programOf } from './program.ts';
import { type RouteLine, routesOf } from './routes.ts';
import { madeOf } from './sound.ts';

/** An agreement made ready to be carried out. */
export interface Engine extends Program {
  /** Which agreement it is. */
  readonly mark: string;
  /** What waits for a moment, in the order in which it acts. */
  readonly lines: readonly Line[];
  /** The place of the first line that acts once everything is stopped that is to be. */
  readonly afterStops: number;
  readonly turning: readonly Turning[];
  readonly lasting: readonly Lasting[];
  /** Who looks at what: the places of lines, of what turns, of what lasts, by the key of what they look at. */
  readonly watchers: Watchers;
  /** What may change by the passing of time alone. */
  readonly timed: readonly Compiled[];
  /** What lines ask of any lead of an account. */
  readonly siblings: readonly Compiled[];
  /** Some line is about accounts. */
  readonly hasAccountLines: boolean;
  readonly shown: ShownPoints;
  /** What is measured over many leads. */
  readonly measures: Measures;
  /** Scores with lines of their own, of leads and of accounts. */
  readonly scores: { readonly lead: readonly Score[]; readonly account: readonly Score[] };
  /** The lines of each score whose points stand while something holds. */
  readonly standing: ReadonlyMap<string, readonly Standing[]>;
  /** Each score with the sums it is part of. */
  readonly sumsWith: ReadonlyMap<string, readonly string[]>;
  /** Which cell of each matrix a lead is in, by its place. */
  readonly cells: readonly CellOf[];
  /** The routes of each handoff. */
  readonly routes: ReadonlyMap<string, readonly RouteLine[]>;
  /** By what leads and accounts find each other. */
  readonly link: LinkFields | undefined;
  /** What falls due the most often. */
  readonly pace: Pace | undefined;
  /** A condition that is asked when its turn comes. */
  readonly ask: (condition: Condition) => Compiled;
}

/** Who looks at what. */
export interface Watchers {
  readonly lines: ReadonlyMap<string, readonly number[]>;
  readonly turning: ReadonlyMap<string, readonly number[]>;
  readonly lasting: ReadonlyMap<string, readonly number[]>;
}

/** Which cell of a matrix a lead is in. */
export interface CellOf {
  readonly matrix: string;
  readonly cellAt: (moment: Moment) => number | undefined;
}

/** Points that stand while their line holds. */
export interface Standing {
  readonly mark: string;
  readonly rule: StandingRule;
}

/**
 * Makes an agreement ready, with what of it is measured over many leads. What is no compiled agreement, or one whose
 * definitions depend on each other, is refused with an `AgreementError`.
 */
export const readyEngine = (agreement: Agreement, zoneOf: ZoneOf, measured: (compiler: Compiler) => Measures): Engine =>
  madeOf(agreement, () => madeReady(agreement, zoneOf, measured));

function madeReady(agreement: Agreement, zoneOf: ZoneOf, measured: (compiler: Compiler) => Measures): Engine {
  const compiler = compilerOf(programOf(agreement, zoneOf));
  const measures = measured(compiler);
  const lines = linesOf(agreement, compiler, measures.all.values());
  const asked = new Map(askedConditions(agreement).map((condition) => [condition, compiler.compile(condition)]));
  const ask = (condition: Condition): Compiled => asked.get(condition) ?? compiler.compile(condition);
  const routes = routesOf(agreement, ask);
  const cells = Object.values(agreement.matrices).map(
    (matrix): CellOf => ({ matrix: matrix.name, cellAt: cellOf(compiler, matrix) }),
  );
  // What is there for other engines only changes nothing for ours.
  const { expressions: _, ...meant } = agreement;
  return {
    ...compiler.program,
    mark: markOf(meant),
    lines,
    afterStops: lines.length - lines.filter(actsAfterStops).length,
    hasAccountLines: lines.some(({ of }) => of === 'account'),
    ...scoresOf(agreement, lines),
    shown: compiler.shown,
    cells,
    measures,
    routes,
    link: linkFieldsOf(agreement),
    pace: paceOf(agreement),
    ask,
    // What is read later than this is watched by nobody.
    ...watchedOf(compiler, lines),
  };
}

function compilerOf(program: Program): Compiler {
  const compiler: Compiler = {
    program,
    shown: shownPointsOf(program.agreement),
    turning: new Map(),
    lasting: new Map(),
    named: new Map(),
    siblings: new Map(),
    compile: (condition) => compile(compiler, condition),
  };
  return compiler;
}

/** What about the conditions that have been read has to be watched, and who looks at what. */
function watchedOf(
  compiler: Compiler,
  lines: readonly Line[],
): Pick<Engine, 'turning' | 'lasting' | 'watchers' | 'timed' | 'siblings'> {
  const [turning, lasting] = [[...compiler.turning.values()], [...compiler.lasting.values()]];
  const ofLines = lines.map((line) => line.compiled);
  const [ofTurning, ofLasting] = [turning.map(({ what }) => what), lasting.map(({ what }) => what)];
  return {
    turning,
    lasting,
    watchers: { lines: watchersOf(ofLines), turning: watchersOf(ofTurning), lasting: watchersOf(ofLasting) },
    timed: [...ofLines, ...ofTurning, ...ofLasting].filter(({ next }) => next.length > 0),
    siblings: [...compiler.siblings.values()],
  };
}

function watchersOf(compiled: readonly Compiled[]): ReadonlyMap<string, readonly number[]> {
  const by = new Map<string, number[]>();
  compiled.forEach(({ on }, index) => {
    for (const key of on) by.set(key, [...(by.get(key) ?? []), index]);
  });
  return by;
}

function scoresOf(agreement: Agreement, lines: readonly Line[]): Pick<Engine, 'scores' | 'standing' | 'sumsWith'> {
  const all = Object.values(agreement.scores);
  const own = all.filter(({ sumOf }) => sumOf.length === 0);
  const standingOf = (name: string): readonly Standing[] =>
    lines.flatMap(({ mark, does }) =>
      does.phase === 'standing' && does.score === name ? [{ mark, rule: does.rule }] : [],
    );
  return {
    scores: {
      lead: own.filter((score) => score.for === 'lead'),
      account: own.filter((score) => score.for === 'account'),
    },
    standing: new Map(own.map(({ name }) => [name, standingOf(name)])),
    sumsWith: new Map(own.map(({ name }) => [name, [...sumsAbove(all, new Set([name]))]])),
  };
}

/** Some scores with all sums they are part of, directly or not. */
function sumsAbove(all: readonly Score[], some: ReadonlySet<string>): ReadonlySet<string> {
  const more = all.filter(({ name, sumOf }) => !some.has(name) && sumOf.some((part) => some.has(part)));
  return more.length === 0 ? some : sumsAbove(all, new Set([...some, ...more.map(({ name }) => name)]));
}
