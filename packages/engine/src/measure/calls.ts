import type { Party } from '@sla/agreement';
import type { Moment } from '../condition/context.ts';
import { recipients } from '../run/notify.ts';
import { emptyAccount } from '../run/world.ts';
import { emitOverAll, type OverAll } from './over-all.ts';

/** Calls for the reviews and the ends whose conditions have turned true with what was measured now. */
export function call(over: OverAll): void {
  const { engine, world } = over;
  const { holding } = world.state.measured;
  const moment = momentOf(over);
  for (const { cause, mark, test, review } of engine.measures.calls) {
    const [holds, held] = [test(moment) === true, holding[mark] === true];
    if (holds) holding[mark] = true;
    else delete holding[mark];
    if (!holds || held) continue;
    if (review === undefined) emitOverAll(over, cause, { kind: 'may be terminated' });
    else {
      const { by, of } = engine.agreement.reviews[review] ?? { by: [] };
      emitOverAll(over, cause, {
        kind: 'review',
        who: people(over, by.length > 0 ? by : teamsOf(over)),
        ...(of === undefined ? {} : { of }),
      });
    }
  }
}

/** Under another agreement nothing acts that holds already. */
export function rememberCalls(over: OverAll): void {
  const { holding } = over.world.state.measured;
  const moment = momentOf(over);
  for (const key of Object.keys(holding)) delete holding[key];
  for (const { mark, test } of over.engine.measures.calls) if (test(moment) === true) holding[mark] = true;
}

/** Of no lead: such conditions ask about all of them together. */
function momentOf({ world, now }: OverAll): Moment {
  return {
    world,
    now,
    subject: emptyAccount('', now),
    lead: undefined,
    account: undefined,
    pulse: undefined,
    stamp: -1,
  };
}

const teamsOf = ({ engine }: OverAll): readonly Party[] =>
  engine.agreement.between.map((team) => ({ kind: 'team', team }));

function people({ engine }: OverAll, parties: readonly Party[]): readonly string[] {
  const whose = { engine, lead: undefined, moment: { account: undefined } };
  return [...new Set(parties.flatMap((party) => recipients(whose, party)))];
}
