// The engines that are measured: each is handed the same rules once, and then lead after lead.
import { createRequire } from 'node:module';
import { parse } from '@marcbachmann/cel-js';
import { LogicEngine } from 'json-logic-engine';
import type { Agreement, Constant, Expressed } from '../../packages/agreement/src/index.ts';
import { readValue } from '../../packages/engine/src/facts/value.ts';
import { engineOf, Session } from '../../packages/engine/src/index.ts';
import { emptyRecord } from '../../packages/engine/src/model/entry.ts';
import { firstFitting } from '../../packages/engine/src/program/routes.ts';
import { emptyLead, emptyState, worldOf } from '../../packages/engine/src/run/world.ts';
import { expressionsOf } from '../../packages/targets/src/index.ts';
import type { SampleLead, SampleRule } from './sample.ts';

/** Routes leads, and says how many a rule took, so that all can be seen to do the same. */
export type Route = (leads: readonly SampleLead[]) => Promise<number>;

export interface Contender {
  readonly name: string;
  readonly prepare: (rules: readonly SampleRule[], agreement: Agreement) => Route;
}

const AT = '2027-03-05T15:10:00Z';

/** What others do as well: values in, the first rule that fits out. */
const rulesAlone: Contender = {
  name: 'sla, the rules alone',
  prepare: (_, agreement) => {
    const engine = engineOf(agreement);
    const lines = engine.routes.get('ToSales') ?? [];
    const world = worldOf(emptyState(engine.mark));
    const fields = Object.values(agreement.lead.fields);
    const unknown = emptyLead('lead', 0);
    let stamp = 0;
    return async (leads) =>
      count(leads, (given) => {
        const values = emptyRecord<Constant>();
        for (const { name, type } of fields) {
          const read = readValue(Reflect.get(given, name), type, undefined);
          if ('value' in read && read.value !== undefined) values[name] = read.value;
        }
        const lead = { ...unknown, values };
        const about = { world, now: 0, subject: lead, lead, account: undefined, pulse: undefined, stamp: ++stamp };
        return firstFitting(lines, about) < lines.length - 1;
      });
  },
};

/** All that follows from a lead that comes in: its stage, the handoff, who takes it, when an answer is due, the state after it. */
const wholeDecision: Contender = {
  name: 'sla, all that follows',
  prepare: (_, agreement) => {
    const engine = engineOf(agreement);
    return async (leads) => {
      const session = new Session(engine);
      return count(leads, (values, index) => {
        const outcome = session.take({ kind: 'created', lead: `L${index}`, at: AT, values: { ...values } });
        if ('error' in outcome) throw new Error(outcome.error.message);
        return outcome.decisions.some((decision) => decision.kind === 'route' && decision.to.kind === 'person');
      });
    };
  },
};

/** The part of json-rules-engine that is used. It is installed beside the bench only. */
interface RulesEngine {
  addRule(rule: object): void;
  run(facts: object): Promise<{ readonly events: readonly unknown[] }>;
  stop(): void;
}

const jsonRulesEngine: Contender = {
  name: 'json-rules-engine',
  prepare: (rules) => {
    const { Engine } = createRequire(import.meta.url)('json-rules-engine');
    const engine: RulesEngine = new Engine();
    for (const [index, { region, industry, employees }] of rules.entries()) {
      const all = [
        { fact: 'region', operator: 'equal', value: region },
        { fact: 'industry', operator: 'equal', value: industry },
        { fact: 'employees', operator: 'greaterThanInclusive', value: employees },
      ];
      // The first rule that fits is enough, as in the agreement.
      const onSuccess = () => engine.stop();
      engine.addRule({ priority: rules.length - index, conditions: { all }, event: { type: 'route' }, onSuccess });
    }
    return async (leads) => {
      let taken = 0;
      for (const lead of leads) if ((await engine.run(lead)).events.length > 0) taken++;
      return taken;
    };
  },
};

const cel: Contender = {
  name: 'CEL (@marcbachmann/cel-js)',
  prepare: (_, agreement) => {
    const rules = expressed(agreement).map(({ holds }) => parse(holds.cel));
    return async (leads) =>
      count(leads, (lead) => rules.some((rule) => rule({ lead, account: {}, scores: {}, state: {} }) === true));
  },
};

const jsonLogic: Contender = {
  name: 'JSON Logic (json-logic-engine, compiled)',
  prepare: (_, agreement) => {
    const engine = new LogicEngine();
    const rules = expressed(agreement).map(({ holds }) => engine.build(holds.jsonLogic) as (input: object) => unknown);
    return async (leads) => count(leads, (lead) => rules.some((rule) => rule({ lead }) === true));
  },
};

export const CONTENDERS: readonly Contender[] = [rulesAlone, wholeDecision, jsonRulesEngine, cel, jsonLogic];

/** The conditions of the routes as other engines read them, in their order. */
function expressed(agreement: Agreement): readonly Expressed[] {
  const expressions = expressionsOf(agreement);
  return (agreement.handoffs.ToSales?.routes ?? []).flatMap((_, index) => {
    const expression = expressions[`/handoffs/ToSales/routes/${index}/when`];
    return expression?.kind === 'expressed' ? [expression] : [];
  });
}

function count(leads: readonly SampleLead[], isTaken: (lead: SampleLead, index: number) => boolean): number {
  let taken = 0;
  for (const [index, lead] of leads.entries()) if (isTaken(lead, index)) taken++;
  return taken;
}
