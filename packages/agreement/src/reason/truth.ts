import type { AtLeastCondition, Condition } from '../model/condition.ts';
import type { Context } from './context.ts';
import { all, any, decided, FALSE, TRUE, type Truth } from './formula.ts';
import { becameTruth, becomesTruth, eventTruth } from './happenings.ts';
import { handoffTruth, plainTruth } from './lasting.ts';
import { DEPTH_LIMIT } from './limits.ts';
import { matrixTruth, personaTruth, segmentTruth, stageTruth } from './named.ts';
import type { Reader } from './reader.ts';
import { siblingTruth } from './siblings.ts';
import { compareTruth, containsTruth, inTruth, knownTruth } from './values.ts';

/** A reader for one question. */
export function newReader(context: Context): Reader {
  const done = new Map<string, Map<Condition, Truth>>();
  let depth = 0;
  let size = 0;
  let isTooDeep = false;
  const truth = (condition: Condition, subject: string): Truth => {
    const memo = done.get(subject) ?? new Map<Condition, Truth>();
    done.set(subject, memo);
    const known = memo.get(condition);
    if (known !== undefined) return known;
    if (depth >= DEPTH_LIMIT) {
      isTooDeep = true;
      return { yes: FALSE, no: FALSE };
    }
    depth += 1;
    size += 1;
    const made = read(reader, condition, subject);
    depth -= 1;
    memo.set(condition, made);
    return made;
  };
  const reader: Reader = { context, truth, size: () => size, isTooDeep: () => isTooDeep };
  return reader;
}

function read(reader: Reader, condition: Condition, subject: string): Truth {
  const { context, truth } = reader;
  switch (condition.op) {
    case 'constant':
      return decided(condition.value ? TRUE : FALSE);
    case 'all': {
      const parts = condition.of.map((part) => truth(part, subject));
      return { yes: all(parts.map(({ yes }) => yes)), no: any(parts.map(({ no }) => no)) };
    }
    case 'any': {
      const parts = condition.of.map((part) => truth(part, subject));
      return { yes: any(parts.map(({ yes }) => yes)), no: all(parts.map(({ no }) => no)) };
    }
    case 'not': {
      const { yes, no } = truth(condition.of, subject);
      return { yes: no, no: yes };
    }
    case 'at least':
      return atLeastTruth(reader, condition, subject);
    case 'compare':
      return compareTruth(context, condition, subject);
    case 'between':
      return truth(betweenAsPair(condition), subject);
    case 'in':
      return inTruth(context, condition, condition.value, condition.list, subject);
    case 'contains':
      return containsTruth(context, condition, condition.value, condition.text, subject);
    case 'known':
      return knownTruth(context, condition.value, condition.known, subject);
    default:
      return readNamed(reader, condition, subject);
  }
}

type NamedCondition = Exclude<
  Condition,
  { readonly op: 'all' | 'any' | 'not' | 'at least' | 'constant' | 'compare' | 'in' | 'contains' | 'between' | 'known' }
>;

function readNamed(reader: Reader, condition: NamedCondition, subject: string): Truth {
  switch (condition.op) {
    case 'stage':
      return stageTruth(reader, condition, subject);
    case 'segment':
      return segmentTruth(reader, condition, subject);
    case 'persona':
      return personaTruth(reader, condition, subject);
    case 'matrix':
      return matrixTruth(reader, condition, subject);
    case 'event':
      return eventTruth(reader, condition, subject);
    case 'becomes':
      return becomesTruth(reader, condition, subject);
    case 'became':
      return becameTruth(reader, condition, subject);
    case 'handoff':
      return handoffTruth(reader, condition, subject);
    case 'any lead of account':
      return siblingTruth(reader, condition, subject);
    case 'contact':
    case 'goal':
    case 'decides':
      return plainTruth(reader, condition, subject);
  }
}

/** False once so many are false that the rest cannot be enough. */
function atLeastTruth({ truth }: Reader, { count, of }: AtLeastCondition, subject: string): Truth {
  const parts = of.map((part) => truth(part, subject));
  return {
    yes: { op: 'at least', count, of: parts.map(({ yes }) => yes) },
    no: { op: 'at least', count: of.length - count + 1, of: parts.map(({ no }) => no) },
  };
}

function betweenAsPair({ value, low, high }: Extract<Condition, { op: 'between' }>): Condition {
  return {
    op: 'all',
    of: [
      { op: 'compare', left: value, is: '>=', right: low },
      { op: 'compare', left: value, is: '<=', right: high },
    ],
  };
}
