import type { Condition, Duration } from '@sla/agreement';
import { lengthEnd } from '@sla/agreement';
import { markOf } from '../program/mark.ts';
import { tableOfOwner } from '../program/program.ts';
import { type Compiler, plain } from './compiler.ts';
import type { Compiled, Moment } from './context.ts';
import { onOwner, onTime, onTurn } from './dependency.ts';

/** `X is Y for D`: it has held without a break for so long. Business time runs on the calendar of the owner. */
export function compileLasting(compiler: Compiler, condition: Condition, duration: Duration): Compiled {
  const mark = markOf(condition);
  const lasting = compiler.lasting.get(mark) ?? { mark, what: compiler.compile(condition) };
  compiler.lasting.set(mark, lasting);
  const end = ({ subject, lead }: Moment): number | undefined => {
    const since = subject.since[mark];
    if (since === undefined) return undefined;
    const at = lengthEnd(since, duration, tableOfOwner(compiler.program, lead, since));
    return at === 'outside' ? undefined : at;
  };
  return {
    ...plain,
    test: (moment) => (end(moment) ?? Number.POSITIVE_INFINITY) <= moment.now,
    on: new Set([...lasting.what.on, onTurn(mark), onTime, onOwner]),
    next: [...lasting.what.next, end],
  };
}
