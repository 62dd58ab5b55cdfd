import { celEnv, parse as parseCel, plan } from '@bufbuild/cel';
import { parse } from '@marcbachmann/cel-js';
import type { OtherLanguages } from '@sla/agreement';
import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';

/** An engine that somebody else wrote, ready for one question. */
export type Ask = (input: object) => unknown;
/** How each engine is made ready for a question. */
export const ENGINES: Readonly<Record<string, (question: OtherLanguages) => Ask>> = {
  '@marcbachmann/cel-js': ({ cel }) => {
    const evaluate = parse(cel);
    return (input) => evaluate(mapsOf(input));
  },
  '@bufbuild/cel': ({ cel }) => {
    const evaluate = plan(celEnv(), parseCel(cel));
    return (input) => evaluate(mapsOf(input));
  },
  'json-logic-js': ({ jsonLogic: rule }) => {
    return (input) => jsonLogic.apply(rule as Parameters<typeof jsonLogic.apply>[0], input);
  },
  'json-logic-engine, compiled': ({ jsonLogic: rule }) => new LogicEngine().build(rule) as Ask,
};

/** Each room of the input as a map, since CEL takes the names in it for data, and so do these engines with maps only. */
const mapsOf = (input: object): Record<string, Map<string, never>> =>
  Object.fromEntries(Object.entries(input).map(([room, values]) => [room, mapOf(values)]));

function mapOf(values: object): Map<string, never> {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(values);
  return new Map(
    entries.map(([key, value]) => [key, typeof value === 'object' && value !== null ? mapOf(value) : value]),
  ) as Map<string, never>;
}
