/** What followed in a scenario, as it is told in the output of a run and beside what failed. */
import { type Decision, decisionText, type Engine, localTime, type Played } from '@sla/engine';
import type { CompiledAgreement } from '@sla/language/lsp/protocol';
import { type TestItem, TestMessageStackFrame, type TestRun } from 'vscode';
import { locationOf } from '../agreements/places.ts';

/** Everything that followed, each line with the words that made it so. */
export function tellTimeline(
  run: TestRun,
  compiled: CompiledAgreement,
  engine: Engine,
  item: TestItem,
  { timeline }: Played,
): void {
  for (const decision of timeline)
    run.appendOutput(`${lineOf(engine, decision)}\r\n`, locationOf(compiled, decision.cause), item);
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

/** Where it says why something followed. */
function frame(compiled: CompiledAgreement, engine: Engine, decision: Decision): TestMessageStackFrame {
  const location = locationOf(compiled, decision.cause);
  return new TestMessageStackFrame(lineOf(engine, decision), location?.uri, location?.range.start);
}

/** Something that followed, with its local time. */
function lineOf(engine: Engine, decision: Decision): string {
  const zone = engine.calendars.zone(engine.agreement.calendar);
  return `${localTime(engine, decision.at)}  ${decisionText(decision, zone)}`;
}
