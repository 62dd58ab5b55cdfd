import type { Line } from '../program/lines.ts';
import { changeConsent } from './consent.ts';
import { stop } from './follow-up.ts';
import { handOver } from './handoffs.ts';
import { beginNurture } from './nurtures.ts';
import { cancelRuns, doneRuns, openRun, restartRuns } from './promises.ts';
import { earn, lineState, reset, scoreState, show } from './scores.ts';
import type { Work } from './work.ts';

/** Does what a line says, now that its moment has come. */
export function act(work: Work, line: Line): void {
  const { does, cause } = line;
  switch (does.phase) {
    case 'reset':
    case 'points':
    case 'decay base':
    case 'standing':
      actOnScore(work, line);
      break;
    case 'consent':
      changeConsent(work);
      break;
    case 'stop':
      stop(work, does.name, does.stop, cause);
      break;
    case 'done':
      doneRuns(work, does.promise);
      break;
    case 'cancelled':
      cancelRuns(work, does.promise);
      break;
    case 'restarts':
      restartRuns(work, does.promise);
      break;
    case 'starts':
      openRun(work, does.promise);
      break;
    case 'nurture':
      beginNurture(work, does.nurture, cause);
      break;
    case 'handoff':
      handOver(work, does.handoff);
      break;
    case 'measure':
      work.counting.came(work, does.came);
      break;
    case 'enter': {
      const wanted = work.moment.pulse?.decided?.stage;
      if (does.entry.by === 'condition' || wanted === undefined || wanted === does.stage.name) work.ways.add(line);
      break;
    }
    default:
      does satisfies never;
  }
}

function actOnScore(work: Work, { does, cause }: Line): void {
  const score = 'score' in does ? work.engine.agreement.scores[does.score] : undefined;
  if (score === undefined) return;
  if (does.phase === 'reset') reset(work, score, does.reset, cause);
  else if (does.phase === 'points') {
    const counts = !work.idle.has(score.name) && (does.also === undefined || does.also(work.moment) === true);
    if (counts) earn(work, score, does.index, does.rule);
  } else if (does.phase === 'decay base') {
    const state = lineState(scoreState(work, score.name), does.index);
    state.from = work.now;
    state.taken = 0;
  } else show(work, score);
}
