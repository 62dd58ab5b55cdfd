import type { Agreement, Condition, Inexpressible, Value } from '@sla/agreement';
import { comparison, containment, isOperand, membership, type Question, range, UNANSWERED } from './compare.ts';
import { loweredText } from './encode.ts';
import { all, atLeast, constant, type Formula, flag, known, NO, not, oneOf, YES } from './formula.ts';
import { matrixIs, segmentIs } from './named.ts';
import { type NoOperand, type Operand, operandOf } from './operand.ts';
import { child } from './pointer.ts';
import { failsOf, isObstacle, type Rails, type Reading, type Result, twoValued, yesOrNo } from './result.ts';

/** What is asked about what is known now; where something else is asked, the first part that does. */
export function express(reading: Reading, condition: Condition, at: string): Result {
  if ('for' in condition && condition.for !== undefined) return { because: 'lasting', part: at };
  switch (condition.op) {
    case 'constant':
      return twoValued(constant(condition.value));
    case 'all':
    case 'any':
    case 'at least':
      return joined(reading, condition, at);
    case 'not': {
      const inner = express(reading, condition.of, child(at, 'of'));
      if (isObstacle(inner)) return inner;
      return inner.fails === undefined ? twoValued(not(inner.holds)) : { holds: inner.fails, fails: inner.holds };
    }
    case 'stage':
      return twoValued(all(known(STAGE), oneOf({ path: STAGE }, condition.in)));
    case 'persona': {
      const persona = reading.agreement.personas[condition.persona];
      const line = persona && { when: persona.when, at: child('/personas', persona.name, 'when') };
      return line === undefined ? twoValued(NO) : yesOrNo(reading, line.when, line.at);
    }
    case 'segment':
      return segmentIs(reading, condition);
    case 'matrix':
      return matrixIs(reading, condition);
    case 'compare':
    case 'in':
    case 'contains':
    case 'between':
    case 'known':
      return ofValue(reading.agreement, condition, at);
    default:
      return { because: OUT_OF_REACH[condition.op], part: at };
  }
}

const OUT_OF_REACH = {
  event: 'event',
  becomes: 'instant',
  became: 'past',
  decides: 'instant',
  contact: 'progress',
  handoff: 'progress',
  goal: 'measure',
  'any lead of account': 'other leads',
} as const satisfies Partial<Record<Condition['op'], Inexpressible>>;

const STAGE = ['state', 'stage'] as const;

type Joined = Extract<Condition, { op: 'all' | 'any' | 'at least' }>;

function joined(reading: Reading, condition: Joined, at: string): Result {
  const parts: Rails[] = [];
  for (const [index, part] of condition.of.entries()) {
    const result = express(reading, part, child(at, 'of', index));
    if (isObstacle(result)) return result;
    parts.push(result);
  }
  const least = condition.op === 'at least' ? condition.count : condition.op === 'all' ? parts.length : 1;
  const holds = atLeast(
    least,
    parts.map((part) => part.holds),
  );
  if (parts.every(({ fails }) => fails === undefined)) return twoValued(holds);
  return { holds, fails: atLeast(parts.length - least + 1, parts.map(failsOf)) };
}

type ValueCondition = Extract<Condition, { op: 'compare' | 'in' | 'contains' | 'between' | 'known' }>;

function ofValue(agreement: Agreement, condition: ValueCondition, at: string): Result {
  const read = (value: Value): Operand | NoOperand => operandOf(agreement, value);
  switch (condition.op) {
    case 'known':
      return presence(agreement, condition, at);
    case 'compare':
      return asked(at, [read(condition.left), read(condition.right)], (left, right = left) =>
        comparison(left, condition.is, right),
      );
    case 'in':
      return asked(at, [read(condition.value)], (value) => {
        const list = condition.list.map(read);
        const obstacle = list.find((one) => 'because' in one);
        return (
          obstacle ??
          membership(
            value,
            list.map((one) => (isOperand(one) ? one : undefined)),
          )
        );
      });
    case 'contains':
      return asked(at, [read(condition.value)], (value) => containment(value, loweredText(condition.text)));
    case 'between':
      return asked(
        at,
        [read(condition.value), read(condition.low), read(condition.high)],
        (value, low = value, high = value) => range(value, low, high),
      );
  }
}

/** Asks a question of values, if each can be told and is ever there. */
function asked(
  part: string,
  values: readonly (Operand | NoOperand)[],
  ask: (first: Operand, second?: Operand, third?: Operand) => Question | NoOperand,
): Result {
  const obstacle = values.find((value) => 'because' in value);
  if (obstacle !== undefined) return { because: obstacle.because, part };
  const [first, ...more] = values.filter(isOperand);
  const question = first === undefined || more.length + 1 < values.length ? UNANSWERED : ask(first, ...more);
  if ('because' in question) return { because: question.because, part };
  if ('never' in question) return asked(part, [], ask);
  const { guards, holds, fails } = question;
  if (all(...guards) === YES) return twoValued(holds);
  return { holds: all(...guards, holds), fails: all(...guards, fails) };
}

function presence(agreement: Agreement, condition: Extract<Condition, { op: 'known' }>, part: string): Result {
  const is = presenceOf(agreement, condition.value);
  if (typeof is === 'string') return { because: is, part };
  return twoValued(condition.known ? is : not(is));
}

function presenceOf(agreement: Agreement, value: Value): Formula | Inexpressible {
  switch (value.kind) {
    case 'account':
      return flag(['state', 'hasAccount']);
    case 'owner':
      return flag(['state', 'hasOwner']);
    case 'previous owner':
      return flag(['state', 'hadOwner']);
    case 'duration':
      return YES;
    default: {
      const operand = operandOf(agreement, value);
      if ('because' in operand) return operand.because;
      return isOperand(operand) ? all(...operand.guards) : NO;
    }
  }
}
