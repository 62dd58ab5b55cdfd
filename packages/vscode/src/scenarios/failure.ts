import {
  type Decision,
  decisionText,
  type Engine,
  failureText,
  localTime,
  type Played,
  type PlayedStep,
} from '@sla/engine';
import type { CompiledAgreement } from '@sla/language/lsp/protocol';
import { expectationText } from '@sla/targets';
import { MarkdownString, TestMessage, TestMessageStackFrame } from 'vscode';
import { locationOf } from '../agreements/places.ts';

/** What of a scenario that went otherwise is shown with its words: what was expected, what came, and what led there. */
export function failureMessages(compiled: CompiledAgreement, engine: Engine, played: Played): readonly TestMessage[] {
  return played.steps.flatMap((step) => (step.verdict.passed ? [] : [failureMessage(compiled, engine, played, step)]));
}

function failureMessage(
  compiled: CompiledAgreement,
  engine: Engine,
  { timeline }: Played,
  { step, at, verdict }: PlayedStep,
): TestMessage {
  if (verdict.passed) throw new Error('A step that passed has not failed.');
  const because = verdict.because ?? [];
  const before = timeline.filter((decision) => at === undefined || decision.at <= at);
  const message = new TestMessage(text(compiled, step, failureText(verdict), lastLines(engine, before)));
  const location = locationOf(compiled, `${step}${verdict.failed ?? ''}`);
  if (location !== undefined) message.location = location;
  message.stackTrace = stackOf(compiled, engine, because, before);
  return message;
}

/** What followed last, a line each. */
export const lastLines = (engine: Engine, timeline: readonly Decision[]): string =>
  timeline
    .slice(-MOST_LINES)
    .map((decision) => lineOf(engine, decision))
    .join('\n');

/** The way that led there: what made it so first, then all before it, the last first. */
export function stackOf(
  compiled: CompiledAgreement,
  engine: Engine,
  because: readonly Decision[],
  timeline: readonly Decision[],
): TestMessageStackFrame[] {
  const others = timeline.filter((decision) => !because.includes(decision)).toReversed();
  return [...because, ...others].slice(0, MOST_FRAMES).map((decision) => frame(compiled, engine, decision));
}

/** Further back nobody looks, and everything stands in the output. */
const MOST_FRAMES = 12;
const MOST_LINES = 5;

/** The first line stands behind the words in the text; the rest is seen when it is opened, above the words to blame. */
function text({ agreement }: CompiledAgreement, step: string, failure: string, last: string): MarkdownString {
  const [, , scenario, , index] = step.split('/');
  const expected = agreement.scenarios[Number(scenario)]?.steps[Number(index)];
  const markdown = new MarkdownString().appendText(failure);
  if (expected?.kind === 'expect') markdown.appendCodeblock(`expect ${expectationText(expected.expect)}`, 'sla');
  return markdown.appendMarkdown('What followed last:').appendCodeblock(last, 'text');
}

/** Where it says why something followed. */
function frame(compiled: CompiledAgreement, engine: Engine, decision: Decision): TestMessageStackFrame {
  const location = locationOf(compiled, decision.cause);
  return new TestMessageStackFrame(lineOf(engine, decision), location?.uri, location?.range.start);
}

/** Something that followed, with its local time. */
export function lineOf(engine: Engine, decision: Decision): string {
  const zone = engine.calendars.zone(engine.agreement.calendar);
  return `${localTime(engine, decision.at)}  ${decisionText(decision, zone)}`;
}
