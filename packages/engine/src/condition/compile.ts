import type { Condition } from '@sla/agreement';
import { markOf } from '../program/mark.ts';
import { type Compiler, plain } from './compiler.ts';
import type { Compiled } from './context.ts';
import { onTurn } from './dependency.ts';
import { compileBecame, compileEvent } from './event.ts';
import { all, any, atLeast, joined, negated } from './joined.ts';
import { compileLasting } from './lasting.ts';
import { compileNamed } from './named.ts';
import { compileProgress } from './progress.ts';
import { compileSiblings } from './siblings.ts';
import { compileValue } from './value-condition.ts';

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
      return joined(partsOf(compiler, condition.of), all);
    case 'any':
      return joined(partsOf(compiler, condition.of), any);
    case 'at least':
      return joined(partsOf(compiler, condition.of), (tests) => atLeast(tests, condition.count));
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
      return compileProgress(compiler, condition);
    case 'segment':
    case 'persona':
    case 'matrix':
      return compileNamed(compiler, condition);
    case 'any lead of account':
      return compileSiblings(compiler, condition.where);
    default:
      return compileValue(compiler, condition);
  }
}

const partsOf = (compiler: Compiler, of: readonly Condition[]): readonly Compiled[] =>
  of.map((part) => compile(compiler, part));

/** `X becomes Y`: it has just turned true. */
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
