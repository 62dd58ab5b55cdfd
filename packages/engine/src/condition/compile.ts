import { type Condition, type GoalCondition, lengthEnd } from '@sla/agreement';
import { markOf } from '../program/mark.ts';
import { isMeant } from '../program/people.ts';
import type { Program } from '../program/program.ts';
import { holds, order } from './compare.ts';
import { type Compiler, plain } from './compiler.ts';
import type { Answer, Compiled, Moment, Test } from './context.ts';
import { onContact, onDecision, onHandoff, onSiblings, onStage, onTurn } from './dependency.ts';
import { compileBecame, compileEvent } from './event.ts';
import { compileLasting } from './lasting.ts';
import { compileNamed } from './named.ts';
import { either, othersFit } from './siblings.ts';
import { presenceOf, type Read, type Reader, readerOf } from './values.ts';

/** Makes a condition ready to be asked. Conditions of one agreement that are worded alike share what is watched. */
export function compile(compiler: Compiler, condition: Condition): Compiled {
  if ('for' in condition && condition.for !== undefined && condition.op !== 'goal') {
    const { for: duration, ...lasting } = condition;
    return compileLasting(compiler, lasting, duration);
  }
  switch (condition.op) {
    case 'constant':
      return { ...plain, test: () => condition.value };
    case 'all':
      return joined(compiler, condition.of, all);
    case 'any':
      return joined(compiler, condition.of, any);
    case 'at least':
      return joined(compiler, condition.of, (tests) => atLeast(tests, condition.count));
    case 'not':
      return negated(compile(compiler, condition.of));
    case 'event':
      return compileEvent(compiler, condition);
    case 'became':
      return compileBecame(compiler, condition);
    case 'becomes':
      return compileBecomes(compiler, condition.what);
    case 'decides':
    case 'stage':
    case 'contact':
    case 'handoff':
    case 'goal':
      return ofProgress(compiler, condition);
    case 'segment':
    case 'persona':
    case 'matrix':
      return compileNamed(compiler, condition);
    case 'any lead of account':
      return ofSiblings(compiler, condition.where);
    default:
      return ofValue(compiler, condition);
  }
}

function compileBecomes(compiler: Compiler, what: Condition): Compiled {
  const mark = markOf(what);
  const turning = compiler.turning.get(mark) ?? { mark, what: compile(compiler, what), isKept: false };
  compiler.turning.set(mark, turning);
  return {
    ...plain,
    test: ({ pulse }) => pulse?.turned.has(mark) ?? false,
    on: new Set([onTurn(mark)]),
    happens: ({ pulse }) => pulse?.turned.has(mark) ?? false,
    isInstant: true,
  };
}

type ProgressCondition = Extract<Condition, { op: 'decides' | 'stage' | 'contact' | 'handoff' | 'goal' }>;

function ofProgress({ program }: Compiler, condition: ProgressCondition): Compiled {
  switch (condition.op) {
    case 'stage': {
      const stages = new Set(condition.in);
      return {
        ...plain,
        test: ({ lead }) => lead?.stage !== undefined && stages.has(lead.stage),
        on: new Set([onStage]),
      };
    }
    case 'contact': {
      const { contact, is } = condition;
      const test: Test = ({ lead }) => (lead?.contacts[contact] ?? lead?.nurtures[contact])?.is === is;
      return { ...plain, test, on: new Set([onContact(contact)]) };
    }
    case 'handoff': {
      const { handoff, is, reasons } = condition;
      const test: Test = ({ lead }) => {
        const last = lead?.handoffs[handoff];
        if (is === 'late') return last?.late ?? false;
        return (
          last?.is === is && (reasons.length === 0 || (last.reason !== undefined && reasons.includes(last.reason)))
        );
      };
      return { ...plain, test, on: new Set([onHandoff(handoff)]) };
    }
    case 'decides': {
      const { by, reasons } = condition;
      const test: Test = ({ pulse, lead, account }) => {
        const decided = pulse?.decided;
        if (decided === undefined || !isMeant(program.people, by, decided.by, lead, account)) return false;
        return reasons.length === 0 || (decided.reason !== undefined && reasons.includes(decided.reason));
      };
      return { ...plain, test, on: new Set([onDecision]), happens: (moment) => test(moment) === true, isInstant: true };
    }
    case 'goal':
      return ofGoal(program, condition);
  }
}

/** How a goal came out last; with a time, for whole periods on end. */
function ofGoal({ agreement, calendars }: Program, { goal, is, for: time }: GoalCondition): Compiled {
  const test: Test = ({ world, now }) => {
    const state = world.state.measured.goals[goal];
    if (state?.is !== is) return false;
    const end =
      time === undefined ? now : lengthEnd(state.since, time, calendars.table(agreement.calendar, state.since));
    return end !== 'outside' && end <= now;
  };
  return { ...plain, test };
}

/** Every lead of the account looks at what this looks at, so a change of any of them is one of all. */
function ofSiblings(compiler: Compiler, where: Condition): Compiled {
  const mark = markOf(where);
  const inner = compiler.siblings.get(mark) ?? compile(compiler, where);
  compiler.siblings.set(mark, inner);
  const test: Test = (moment) => {
    const { lead, account } = moment;
    if (lead === undefined) return false;
    const own = inner.test(moment);
    return own === true || account === undefined ? own : either(own, othersFit(inner, moment, account, lead));
  };
  return { ...plain, test, on: new Set([...inner.on, onSiblings]), next: inner.next };
}

type ValueCondition = Extract<Condition, { op: 'compare' | 'in' | 'contains' | 'between' | 'known' }>;

function ofValue({ shown }: Compiler, condition: ValueCondition): Compiled {
  if (condition.op === 'known') {
    const { test, on } = presenceOf(condition.value, shown);
    return { ...plain, test: condition.known ? test : (moment) => !test(moment), on: new Set(on) };
  }
  const value = readerOf(condition.op === 'compare' ? condition.left : condition.value, shown);
  const right = condition.op === 'compare' ? readerOf(condition.right, shown) : undefined;
  return {
    ...plain,
    test: valueTest(condition, value.read, right),
    on: new Set([...value.on, ...(right?.on ?? [])]),
  };
}

function valueTest(condition: Exclude<ValueCondition, { op: 'known' }>, read: Read, right: Reader | undefined): Test {
  switch (condition.op) {
    case 'compare': {
      const { is } = condition;
      const other = right?.constant;
      if (other !== undefined) {
        return (moment) => {
          const value = read(moment);
          return value === undefined ? undefined : holds(is, order(value, other));
        };
      }
      return (moment) => {
        const [a, b] = [read(moment), right?.read(moment)];
        return a === undefined || b === undefined ? undefined : holds(is, order(a, b));
      };
    }
    case 'in':
      return (moment) => {
        const value = read(moment);
        if (value === undefined) return undefined;
        return condition.list.some((one) => order(value, one) === 0);
      };
    case 'contains': {
      const wanted = condition.text.toLowerCase();
      return (moment) => {
        const value = read(moment);
        return value?.kind === 'text' ? value.text.toLowerCase().includes(wanted) : undefined;
      };
    }
    case 'between':
      return (moment) => {
        const value = read(moment);
        if (value === undefined) return undefined;
        const [low, high] = [holds('>=', order(value, condition.low)), holds('<=', order(value, condition.high))];
        return low === undefined || high === undefined ? undefined : low && high;
      };
  }
}

function joined(compiler: Compiler, of: readonly Condition[], how: (tests: readonly Test[]) => Test): Compiled {
  const parts = of.map((part) => compile(compiler, part));
  const happening = parts.flatMap(({ happens }) => (happens === undefined ? [] : [happens]));
  return {
    test: how(parts.map(({ test }) => test)),
    on: new Set(parts.flatMap(({ on }) => [...on])),
    happens: happening.length === 0 ? undefined : (moment) => happening.some((happens) => happens(moment)),
    isInstant: parts.some(({ isInstant }) => isInstant),
    next: parts.flatMap(({ next }) => next),
  };
}

/** What must not be does not happen: `not replied` waits for no reply. */
function negated(of: Compiled): Compiled {
  const test: Test = (moment) => {
    const answer = of.test(moment);
    return answer === undefined ? undefined : !answer;
  };
  return { ...of, test, happens: undefined };
}

const all =
  (tests: readonly Test[]): Test =>
  (moment: Moment) => {
    let answer: Answer = true;
    for (const test of tests) {
      const one = test(moment);
      if (one === false) return false;
      if (one === undefined) answer = undefined;
    }
    return answer;
  };

const any =
  (tests: readonly Test[]): Test =>
  (moment: Moment) => {
    let answer: Answer = false;
    for (const test of tests) {
      const one = test(moment);
      if (one === true) return true;
      if (one === undefined) answer = undefined;
    }
    return answer;
  };

/** True once enough are true, false once too few can be. */
const atLeast =
  (tests: readonly Test[], count: number): Test =>
  (moment: Moment) => {
    let [yes, unknown] = [0, 0];
    for (const test of tests) {
      const one = test(moment);
      if (one === true) yes++;
      if (one === undefined) unknown++;
    }
    return yes >= count ? true : yes + unknown >= count ? undefined : false;
  };
