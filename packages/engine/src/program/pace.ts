import { type Agreement, type Duration, durationText, type Instant, secondsOf } from '@sla/agreement';
import { instantText } from '../facts/instant.ts';
import type { FactError } from '../model/fact.ts';
import type { State } from '../model/state.ts';

/** What falls due again and again by itself the most often: the shortest time of a promise that repeats, or of a decay. */
export interface Pace {
  readonly name: string;
  readonly every: string;
  readonly seconds: number;
}

/** At the fastest pace; nothing where all of it is counted in days. */
export function paceOf({ promises, scores }: Agreement): Pace | undefined {
  const paces = [
    ...Object.values(promises).flatMap(({ name, repeats, firm }) =>
      repeats && firm?.kind === 'after' ? firm.choices.map(({ within }) => pace(name, within)) : [],
    ),
    ...Object.values(scores).flatMap(({ name, rules }) =>
      rules.flatMap((rule) => (rule.kind === 'decay' ? pace(name, rule.every) : [])),
    ),
  ].flat();
  return paces.toSorted((a, b) => a.seconds - b.seconds)[0];
}

function pace(name: string, every: Duration): readonly Pace[] {
  const seconds = secondsOf(every);
  return seconds === undefined ? [] : [{ name, every: durationText(every), seconds }];
}

/** How often something may fall due again for one lead until the next fact. */
const MOST_TIMES = 100_000;

/** Refuses a fact that lies so far ahead that it would take for ever to come there. Before the first lead nothing falls due. */
export function tooFar(
  { pace }: { readonly pace: Pace | undefined },
  state: State,
  to: Instant,
): FactError | undefined {
  const { now, leads, accounts } = state;
  if (pace === undefined || now === null) return undefined;
  const last = now + pace.seconds * MOST_TIMES;
  if (to <= last || Object.keys(leads).length + Object.keys(accounts).length === 0) return undefined;
  const message = `\`${pace.name}\` may fall due again every ${pace.every}, more than ${MOST_TIMES} times until then. Let time pass up to ${instantText(last)} first.`;
  return { code: 'too-far', part: '/at', message };
}
