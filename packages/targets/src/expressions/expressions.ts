import type { Agreement, Condition, Expression } from '@sla/agreement';
import { celOf } from './cel.ts';
import { express } from './express.ts';
import type { Formula } from './formula.ts';
import { jsonLogicOf } from './json-logic.ts';
import { child } from './pointer.ts';
import { isObstacle, type Reading } from './result.ts';

/**
 * Every condition of an agreement in the languages of other engines, by its JSON pointer, or why it is in none. What is
 * said there means exactly what our engine means, for input that `expressionInput` makes.
 */
export function expressionsOf(agreement: Agreement): Readonly<Record<string, Expression>> {
  const reading: Reading = {
    agreement,
    named: new Map(),
    express: (condition, at) => express(reading, condition, at),
  };
  const { expressions: _, scenarios: __, ...looked } = agreement;
  return Object.fromEntries(conditionsIn(looked).map(([at, condition]) => [at, expressionOf(reading, condition, at)]));
}

function expressionOf(reading: Reading, condition: Condition, at: string): Expression {
  const result = express(reading, condition, at);
  if (isObstacle(result)) {
    const { because, part } = result;
    return { kind: 'not expressed', because, ...(part === at ? {} : { part }) };
  }
  const { holds, fails } = result;
  if (holds.kind === 'too large' || fails?.kind === 'too large') {
    return { kind: 'not expressed', because: 'size' };
  }
  const expressed = { kind: 'expressed', holds: inLanguages(holds) } as const;
  return fails === undefined ? expressed : { ...expressed, fails: inLanguages(fails) };
}

const inLanguages = (formula: Formula) => ({ cel: celOf(formula), jsonLogic: jsonLogicOf(formula) });

/** All conditions that are no part of others, wherever they stand: what is added to the agreement later is found too. */
function conditionsIn(data: object): readonly (readonly [at: string, condition: Condition])[] {
  const found: (readonly [string, Condition])[] = [];
  const open: (readonly [string, unknown])[] = [['', data]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [at, value] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (isCondition(value)) found.push([at, value]);
    else for (const [key, inner] of Object.entries(value)) open.push([child(at, key), inner]);
  }
  return found;
}

/** In a compiled agreement nothing but a condition has an `op`. */
const isCondition = (value: object): value is Condition => 'op' in value && typeof value.op === 'string';
