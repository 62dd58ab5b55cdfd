import { type Engine, failureText, type Played, type PlayedStep } from '@sla/engine';
import type { CompiledAgreement } from '@sla/language/lsp/protocol';
import { expectationText } from '@sla/targets';
import { MarkdownString, TestMessage } from 'vscode';
import { locationOf } from '../agreements/places.ts';
import { lastLines, stackOf } from './timeline.ts';

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

/** The first line stands behind the words in the text; the rest is seen when it is opened, above the words to blame. */
function text({ agreement }: CompiledAgreement, step: string, failure: string, last: string): MarkdownString {
  const [, , scenario, , index] = step.split('/');
  const expected = agreement.scenarios[Number(scenario)]?.steps[Number(index)];
  const markdown = new MarkdownString().appendText(failure);
  if (expected?.kind === 'expect') markdown.appendCodeblock(`expect ${expectationText(expected.expect)}`, 'sla');
  return markdown.appendMarkdown('What followed last:').appendCodeblock(last, 'text');
}
