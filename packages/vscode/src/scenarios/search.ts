import { type Engine, failureText } from '@sla/engine';
import { type Counterexample, searchAside, USUAL_SEARCH } from '@sla/engine/search';
import type { CompiledAgreement } from '@sla/language/lsp/protocol';
import { scenarioText } from '@sla/targets';
import { MarkdownString, type TestItem, TestMessage, type TestRun, type Uri } from 'vscode';
import { locationOf } from '../agreements/places.ts';
import { pointerOf, testableOf } from './list.ts';
import { lastLines, stackOf, tellTimeline } from './timeline.ts';

/** After so many milliseconds others have their turn. */
const TURN_MS = 40;

/** Searches for a lead that breaks what must always hold, and writes into a run what came of it. */
export async function searchInto(
  run: TestRun,
  compiled: CompiledAgreement,
  engine: Engine,
  item: TestItem,
): Promise<void> {
  const testable = testableOf(item);
  const invariant = compiled.agreement.invariants[testable.index];
  if (invariant === undefined) {
    run.skipped(item);
    return;
  }
  run.started(item);
  const begun = performance.now();
  const { broken, runs, asked } = await searchAside(engine, invariant, USUAL_SEARCH, turns(run));
  const took = performance.now() - begun;
  run.appendOutput(`${invariant.name}: ${runs} leads tried, ${asked} of them were asked.\r\n`, undefined, item);
  found.delete(item.id);
  if (broken === undefined) run.passed(item, took);
  else {
    if (item.uri !== undefined) found.set(item.id, { text: scenarioText(broken.scenario), uri: item.uri });
    tellTimeline(run, compiled, engine, item, broken.played);
    run.failed(item, messageOf(compiled, engine, item, broken), took);
  }
}

/** Lets others have their turn, and says whether the run goes on. */
function turns(run: TestRun): () => Promise<boolean> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun > TURN_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
    return !run.token.isCancellationRequested;
  };
}

/** Saves the lead that was found for a test. */
export const SAVE = 'sla.saveLead';

const saving = ({ id }: TestItem): string =>
  `command:${SAVE}?${encodeURIComponent(JSON.stringify([{ test: { id } }]))}`;

/** The menu of a message offers to save the lead by this. */
const CONTEXT = 'sla.counterexample';

/** A lead that breaks a statement, as a scenario, and where the statement stands. */
export interface FoundLead {
  readonly text: string;
  readonly uri: Uri;
}

const found = new Map<string, FoundLead>();

/** The lead that was found last for the test of a name; nothing where it has passed since. */
export const leadFoundBy = (test: string): FoundLead | undefined => found.get(test);

function messageOf(
  compiled: CompiledAgreement,
  engine: Engine,
  item: TestItem,
  { scenario, at, verdict, played: { timeline } }: Counterexample,
): TestMessage {
  const markdown = new MarkdownString()
    .appendText(`Not for every lead. ${failureText(verdict)}`)
    .appendMarkdown(`\n\nOne that breaks this ([save it as a scenario](${saving(item)})):`)
    .appendCodeblock(scenarioText(scenario).trimEnd(), 'sla')
    .appendMarkdown('What followed last:')
    .appendCodeblock(lastLines(engine, timeline), 'text');
  markdown.isTrusted = { enabledCommands: [SAVE] };
  const message = new TestMessage(markdown);
  message.contextValue = CONTEXT;
  const location = locationOf(compiled, `${pointerOf(testableOf(item))}${at}`);
  if (location !== undefined) message.location = location;
  message.stackTrace = stackOf(compiled, engine, verdict.because ?? [], timeline);
  return message;
}
