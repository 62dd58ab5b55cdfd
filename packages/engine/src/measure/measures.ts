import type { Attribution, Condition, Kpi, KpiValue, Measure, SlaPromise } from '@sla/agreement';
import type { Compiler } from '../condition/compiler.ts';
import type { Test } from '../condition/context.ts';
import type { Pointer } from '../model/decision.ts';
import { markOf } from '../program/mark.ts';
import { pointer } from '../program/pointer.ts';
import type { Program } from '../program/program.ts';
import type { AtStages, Gauge, GaugeTools, Measured } from './gauge.ts';
import { gaugeOf } from './gauges/index.ts';
import type { Cut } from './periods.ts';

/** What of an agreement is measured over many leads, made ready. */
export interface Measures {
  /** Whether anything is counted: an engine that is handed a part of the leads only does not. */
  readonly isOn: boolean;
  readonly all: ReadonlyMap<string, Measured>;
  /** What counts leads at each stage. */
  readonly atStage: ReadonlyMap<string, readonly AtStages[]>;
  /** How what a KPI measures is kept, or what one of the agreement's own promises has to reach. */
  readonly gaugeOfKpi: (kpi: Kpi) => Gauge | undefined;
  readonly gaugeOf: (promise: SlaPromise) => Gauge | undefined;
  /** What the measure of a promise is called in the state. */
  readonly markOf: (promise: SlaPromise) => string | undefined;
  /** The periods that something is measured over. */
  readonly cuts: readonly Cut[];
  /** Promises that are kept as soon as an amount is reached, by what measures it. */
  readonly reached: ReadonlyMap<string, readonly SlaPromise[]>;
  /** What the agreement promises itself. */
  readonly own: readonly SlaPromise[];
  /** Reviews that wait for something, and ways to end the agreement. */
  readonly calls: readonly Call[];
  /** What those ask of KPIs. */
  readonly asked: readonly KpiValue[];
  /** Whose credit is divided when a lead becomes a stage. */
  readonly deals: ReadonlyMap<string, readonly Deal[]>;
}

/** A review that waits for something, or a way to end the agreement. */
export interface Call {
  readonly cause: Pointer;
  readonly mark: string;
  readonly test: Test;
  /** The place of the review; absent for an end. */
  readonly review?: number;
}

/** A lead that becomes the stage is a deal, of this field or of no amount. */
export interface Deal {
  readonly attribution: Attribution;
  readonly index: number;
  readonly field?: string;
}

/** What a measure is called in the state. */
const measureMark = (measure: Measure): string => markOf(measure);

export const noMeasures: Measures = {
  isOn: false,
  all: new Map(),
  atStage: new Map(),
  gaugeOfKpi: () => undefined,
  gaugeOf: () => undefined,
  markOf: () => undefined,
  cuts: [],
  reached: new Map(),
  own: [],
  calls: [],
  asked: [],
  deals: new Map(),
};

export function measuresOf(program: Program): Measures {
  const { agreement } = program;
  const own = Object.values(agreement.promises).filter(({ subject }) => subject === 'agreement');
  const measures = [
    ...Object.values(agreement.kpis).flatMap(({ measure }) => measure ?? []),
    ...own.flatMap(({ done }) => (done.kind === 'measure' ? [done.measure] : [])),
  ];
  const all = new Map(measures.map((measure) => [measureMark(measure), measuredOf(program, measure)]));
  const atStages = [...all.values()].flatMap(({ gauge }) => gauge.atStages ?? []);
  const marks = new Map(
    own.flatMap(({ name, done }) => (done.kind === 'measure' ? [[name, measureMark(done.measure)] as const] : [])),
  );
  const reachable = own.flatMap((promise) =>
    promise.done.kind === 'measure' && promise.done.atLeast !== undefined
      ? [[measureMark(promise.done.measure), promise] as const]
      : [],
  );
  return {
    isOn: true,
    all,
    atStage: grouped(atStages.flatMap((one) => [...new Set(one.stages)].map((stage) => [stage, one] as const))),
    gaugeOfKpi: ({ measure }) => (measure === undefined ? undefined : all.get(measureMark(measure))?.gauge),
    gaugeOf: (promise) => all.get(marks.get(promise.name) ?? '')?.gauge,
    markOf: (promise) => marks.get(promise.name),
    cuts: cutsOf(agreement),
    reached: grouped(reachable),
    own,
    calls: [],
    asked: [...agreement.reviews.flatMap(({ when }) => when ?? []), ...agreement.termination].flatMap(kpisIn),
    deals: grouped(agreement.attributions.flatMap((attribution, index) => dealOf(program, attribution, index))),
  };
}

function cutsOf({ kpis, promises }: Program['agreement']): readonly Cut[] {
  const cuts: readonly Cut[] = [
    ...Object.values(kpis).map(({ period, fiscal }) => ({ unit: period, fiscal })),
    ...Object.values(promises).map(({ sharePeriod }) => ({ unit: sharePeriod, fiscal: false })),
  ];
  return [...new Map(cuts.map((cut) => [`${cut.unit} ${cut.fiscal}`, cut])).values()];
}

function measuredOf({ agreement }: Program, measure: Measure): Measured {
  const mark = measureMark(measure);
  const tools: GaugeTools = {
    mark,
    currency: agreement.currency,
    isAccountEvent: (event) => Object.hasOwn(agreement.account.events, event),
    isMoney: (field) => agreement.lead.fields[field]?.type.kind === 'money',
  };
  return { mark, measure, gauge: gaugeOf(measure, tools) };
}

/** Reviews and terminations wait for what is measured. */
export function callsOf({ program, compile }: Compiler): readonly Call[] {
  const { reviews, termination } = program.agreement;
  const call = (cause: Pointer, when: Condition): Call => ({
    cause,
    mark: markOf([cause.split('/')[1], when]),
    test: compile(when).test,
  });
  return [
    ...reviews.flatMap(({ when }, index) =>
      when === undefined ? [] : [{ ...call(pointer('reviews', index, 'when'), when), review: index }],
    ),
    ...termination.map((when, index) => call(pointer('termination', index), when)),
  ];
}

function kpisIn(condition: Condition): readonly KpiValue[] {
  switch (condition.op) {
    case 'all':
    case 'any':
    case 'at least':
      return condition.of.flatMap(kpisIn);
    case 'not':
      return kpisIn(condition.of);
    case 'compare':
      return [condition.left, condition.right].flatMap((value) => (value.kind === 'kpi' ? [value] : []));
    case 'in':
    case 'between':
    case 'known':
      return condition.value.kind === 'kpi' ? [condition.value] : [];
    default:
      return [];
  }
}

/** A deal is what the KPI counts: a lead that becomes its stage. */
function dealOf({ agreement }: Program, attribution: Attribution, index: number): readonly (readonly [string, Deal])[] {
  const measure = agreement.kpis[attribution.of]?.measure;
  if (measure?.kind === 'sum') return [[measure.at, { attribution, index, field: measure.field }]];
  const what = measure?.kind === 'count' && measure.of.op === 'becomes' ? measure.of.what : undefined;
  return what?.op === 'stage' ? what.in.map((stage) => [stage, { attribution, index }] as const) : [];
}

function grouped<Value>(pairs: readonly (readonly [string, Value])[]): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
