import { join } from 'node:path';
import { decisionText, failureText, type PlayedStep } from '@sla/engine';
import { seenFrom } from '../files/workspace.ts';
import type { Shown, Spot } from '../report/shown.ts';
import { spotAt } from '../why/words.ts';
import { failures, type Test, type TestedAgreement } from './agreement.ts';

/** What failed, in the form in which findings are shown: at the step's words, with the words that made it so. */
export function shownFailures(tested: TestedAgreement, test: Test, cwd: string): readonly Shown[] {
  return failures(test).map((step) => shownFailure(tested, test, step, cwd));
}

function shownFailure(tested: TestedAgreement, test: Test, { step, verdict }: PlayedStep, cwd: string): Shown {
  if (verdict.passed) throw new Error('A step that passed has not failed.');
  const zone = tested.engine.calendars.zone(tested.agreement.calendar);
  const because = (verdict.because ?? []).flatMap((decision) => {
    const spot = spotAt(tested.words, decision.cause);
    return spot === undefined ? [] : [{ spot, message: decisionText(decision, zone) }];
  });
  const spot =
    spotAt(tested.words, verdict.failed === undefined ? step : `${step}${verdict.failed}`) ??
    spotAt(tested.words, test.at);
  return {
    code: 'scenario',
    severity: 'error',
    message: `${test.name}: ${failureText(verdict)}`,
    spot: spot ?? nowhere(tested, cwd),
    related: because,
  };
}

function nowhere({ compilation, selection }: TestedAgreement, cwd: string): Spot {
  const start = { line: 1, column: 1, offset: 0 };
  return { path: seenFrom(cwd, join(selection.workspace.root, compilation.root)), start, end: start };
}
