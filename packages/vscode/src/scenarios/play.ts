import { coverageOf, type Engine, type Played, play } from '@sla/engine';
import type { CompiledAgreement } from '@sla/language/lsp/protocol';
import { FileCoverage, type Location, StatementCoverage, type TestItem, TestMessage, type TestRun } from 'vscode';
import { engineFor } from '../agreements/engine.ts';
import { locationOf } from '../agreements/places.ts';
import { failureMessages } from './failure.ts';
import { pointerOf, testableOf } from './list.ts';
import { searchInto } from './search.ts';
import { tellTimeline } from './timeline.ts';

/** Tests what is chosen of one agreement, and writes into a run how it went. */
export async function testInto(
  run: TestRun,
  compiled: CompiledAgreement,
  items: readonly TestItem[],
  withCoverage: boolean,
): Promise<void> {
  const engine = engineFor(compiled);
  if ('notice' in engine) {
    for (const item of items) run.errored(item, new TestMessage(engine.notice));
    return;
  }
  const touched: string[] = [];
  for (const item of items) {
    if (run.token.isCancellationRequested) return;
    const testable = testableOf(item);
    const scenario = compiled.agreement.scenarios[testable.index];
    if (testable.of === 'invariants') await searchInto(run, compiled, engine, item);
    else if (scenario === undefined) run.skipped(item);
    else {
      run.started(item);
      const begun = performance.now();
      const played = play(engine, scenario, pointerOf(testable));
      touched.push(...played.touched);
      tell(run, compiled, engine, item, played, performance.now() - begun);
    }
  }
  if (withCoverage) for (const file of coverageByFile(compiled, touched)) run.addCoverage(file);
}

function tell(
  run: TestRun,
  compiled: CompiledAgreement,
  engine: Engine,
  item: TestItem,
  played: Played,
  took: number,
): void {
  tellTimeline(run, compiled, engine, item, played);
  const messages = failureMessages(compiled, engine, played);
  if (messages.length === 0) run.passed(item, took);
  else run.failed(item, messages, took);
}

/** A file with the parts of the agreement that stand in it, and whether a scenario touches them. */
class AgreementCoverage extends FileCoverage {
  readonly details: readonly StatementCoverage[];

  constructor(uri: Location['uri'], details: readonly StatementCoverage[]) {
    super(uri, { covered: details.filter(({ executed }) => executed).length, total: details.length });
    this.details = details;
  }
}

function coverageByFile(compiled: CompiledAgreement, touched: readonly string[]): readonly FileCoverage[] {
  const { covered, missed } = coverageOf(compiled.agreement, touched);
  const parts = [
    ...covered.map(({ at }) => ({ at, isTouched: true })),
    ...missed.map(({ at }) => ({ at, isTouched: false })),
  ];
  const placed = parts.flatMap(({ at, isTouched }) => {
    const location = locationOf(compiled, at);
    return location === undefined ? [] : [{ location, isTouched }];
  });
  return [...Map.groupBy(placed, ({ location }) => location.uri.toString()).values()].flatMap((inFile) => {
    const [first] = inFile;
    if (first === undefined) return [];
    // Of a declaration that goes over lines its head stands for it.
    const details = inFile.map(
      ({ location, isTouched }) =>
        new StatementCoverage(isTouched, location.range.isSingleLine ? location.range : location.range.start),
    );
    return [new AgreementCoverage(first.location.uri, details)];
  });
}
