import { join } from 'node:path';
import { type Decision, decisionText, failureText, type PlayedStep } from '@sla/engine';
import { seenFrom } from '../files/workspace.ts';
import type { Shown, Spot } from '../report/shown.ts';
import { spotAt } from '../why/words.ts';
import { failures, type Test, type TestedAgreement } from './agreement.ts';
import type { Statement } from './statements.ts';

/** Everything that failed, in the form in which findings are shown. */
export function allShown(tested: TestedAgreement, cwd: string): readonly Shown[] {
  return [
    ...tested.tests.flatMap((test) => shownFailures(tested, test, cwd)),
    ...tested.statements.flatMap((statement) => shownStatement(tested, statement, cwd)),
  ];
}

/** A statement that some lead breaks, at the words that do not hold, with what last happened to the lead. */
export function shownStatement(
  tested: TestedAgreement,
  { name, at, broken }: Statement,
  cwd: string,
): readonly Shown[] {
  if (broken === undefined) return [];
  const { played, verdict } = broken;
  const because = verdict.because ?? played.timeline.slice(-1);
  return [
    {
      code: 'always',
      severity: 'error',
      message: `${name}: Not for every lead. ${failureText(verdict)}`,
      spot: spotAt(tested.words, broken.at) ?? spotAt(tested.words, at) ?? nowhere(tested, cwd),
      related: becauseOf(tested, because),
    },
  ];
}

/** What failed, in the form in which findings are shown: at the step's words, with the words that made it so. */
export function shownFailures(tested: TestedAgreement, test: Test, cwd: string): readonly Shown[] {
  return failures(test).map((step) => shownFailure(tested, test, step, cwd));
}

function shownFailure(tested: TestedAgreement, test: Test, { step, verdict }: PlayedStep, cwd: string): Shown {
  if (verdict.passed) throw new Error('A step that passed has not failed.');
  const spot =
    spotAt(tested.words, verdict.failed === undefined ? step : `${step}${verdict.failed}`) ??
    spotAt(tested.words, test.at);
  return {
    code: 'scenario',
    severity: 'error',
    message: `${test.name}: ${failureText(verdict)}`,
    spot: spot ?? nowhere(tested, cwd),
    related: becauseOf(tested, verdict.because ?? []),
  };
}

/** The words because of which something followed. */
function becauseOf(tested: TestedAgreement, decisions: readonly Decision[]): Shown['related'] {
  const zone = tested.engine.calendars.zone(tested.agreement.calendar);
  return decisions.flatMap((decision) => {
    const spot = spotAt(tested.words, decision.cause);
    return spot === undefined ? [] : [{ spot, message: decisionText(decision, zone) }];
  });
}

function nowhere({ compilation, selection }: TestedAgreement, cwd: string): Spot {
  const start = { line: 1, column: 1, offset: 0 };
  return { path: seenFrom(cwd, join(selection.workspace.root, compilation.root)), start, end: start };
}
