import type { Party } from '@sla/agreement';
import type { Deciding } from '../condition/context.ts';
import type { FactError } from '../model/fact.ts';
import type { Line } from '../program/lines.ts';
import type { Work } from './work.ts';

/** A decision that is offered now: to which stage, by whom, for which reasons. */
export interface Offer {
  readonly stage: string;
  readonly by: Party;
  readonly reasons: readonly string[];
}

/** Why a decision cannot be made now; undefined where it can. */
export function notOffered(work: Work, deciding: Deciding): FactError | undefined {
  const pulse = { occurrences: [], turned: new Set<string>(), decided: deciding };
  const stages = new Set(
    ways(work)
      .filter(({ compiled }) => compiled.test({ ...work.moment, pulse, stamp: Number.NaN }) === true)
      .map(stageOf),
  );
  if (deciding.stage === undefined && stages.size > 1) {
    return { code: 'not-offered', part: '/stage', message: `Say which stage: ${[...stages].join(' or ')}.` };
  }
  if (deciding.stage === undefined ? stages.size === 1 : stages.has(deciding.stage)) return undefined;
  const open = ways(work).map(stageOf);
  const others =
    open.length === 0 ? 'No decision is open' : `Decisions that are open lead to ${[...new Set(open)].join(', ')}`;
  return {
    code: 'not-offered',
    part: deciding.stage === undefined ? '' : '/stage',
    message: `This is not offered now to whoever decides, or not for this reason. ${others} from ${work.lead?.stage ?? 'no stage'}.`,
  };
}

/** The ways that a decision opens from where the lead is. */
function ways({ engine, lead }: Work): readonly Line[] {
  const now = engine.agreement.stages[lead?.stage ?? ''];
  if (now?.final === true) return [];
  return engine.lines.filter(
    ({ does }) => does.phase === 'enter' && does.entry.by === 'decision' && does.entry.from.includes(lead?.stage ?? ''),
  );
}

const stageOf = ({ does }: Line): string => (does.phase === 'enter' ? does.stage.name : '');
