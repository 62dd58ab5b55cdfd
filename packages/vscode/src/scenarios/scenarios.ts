import {
  type CancellationToken,
  commands,
  Disposable,
  type TestController,
  type TestItem,
  TestRunProfileKind,
  TestRunRequest,
  tests,
  Uri,
} from 'vscode';
import type { Part, Surroundings } from '../part.ts';
import { listTests, pointerOf, testableOf } from './list.ts';
import { testInto } from './play.ts';
import { saveLead } from './save-lead.ts';
import { SAVE } from './search.ts';

/** The tests of agreements in the test explorer: run, watched, with what they touch; what fails stands at its words. */
export const scenarios: Part = (surroundings) => {
  const { agreements } = surroundings;
  const controller = tests.createTestController('sla.scenarios', 'Scenarios');
  const watching = new Set<TestRunRequest>();
  const list = (): void => {
    if (agreements.current === undefined) return;
    listTests(controller, agreements.current);
    for (const request of watching) void runOnce(surroundings, controller, request);
  };
  const run = async (request: TestRunRequest, token: CancellationToken): Promise<void> => {
    if (request.continuous === true) {
      watching.add(request);
      const attention = agreements.attend();
      token.onCancellationRequested(() => {
        watching.delete(request);
        attention.dispose();
      });
    }
    await runOnce(surroundings, controller, request, token);
  };
  controller.createRunProfile('Run', TestRunProfileKind.Run, run, true, undefined, true);
  const coverage = controller.createRunProfile('Run with what is touched', TestRunProfileKind.Coverage, run);
  coverage.loadDetailedCoverage = async (_, file) =>
    'details' in file && Array.isArray(file.details) ? file.details : [];
  controller.refreshHandler = () => agreements.refresh();
  list();
  const runFromLens = async (uri: unknown, pointer: unknown): Promise<void> => {
    if (typeof uri !== 'string' || typeof pointer !== 'string') return;
    await agreements.look(Uri.parse(uri));
    const root = agreements.current?.root;
    const item = root === undefined ? undefined : itemAt(controller, root, pointer);
    if (item !== undefined) await runOnce(surroundings, controller, new TestRunRequest([item]));
  };
  return Disposable.from(
    controller,
    agreements.onDidChange(list),
    commands.registerCommand('sla.runScenario', runFromLens),
    commands.registerCommand(SAVE, ({ test }: { readonly test: Pick<TestItem, 'id'> }) => saveLead(test)),
  );
};

/** What of an agreement a lens stands above. */
function itemAt(controller: TestController, root: string, pointer: string): TestItem | undefined {
  const items = itemsOf(controller.items.get(root)?.children ?? controller.items);
  return items.find((item) => pointerOf(testableOf(item)) === pointer);
}

/** Tests what is asked for, agreement by agreement; without a choice everything that is listed. */
async function runOnce(
  { agreements }: Surroundings,
  controller: TestController,
  request: TestRunRequest,
  token?: CancellationToken,
): Promise<void> {
  const run = controller.createTestRun(request);
  try {
    const chosen = request.include ?? itemsOf(controller.items);
    for (const [root, items] of Map.groupBy(leavesOf(chosen), (item) => item.parent?.id ?? item.id)) {
      if (token?.isCancellationRequested) return;
      const compiled = await agreements.of(Uri.parse(root));
      const wanted = items.filter((item) => !request.exclude?.includes(item));
      if (compiled === undefined) for (const item of wanted) run.skipped(item);
      else await testInto(run, compiled, wanted, request.profile?.kind === TestRunProfileKind.Coverage);
    }
  } finally {
    run.end();
  }
}

/** An agreement stands for all its scenarios. */
function leavesOf(items: readonly TestItem[]): readonly TestItem[] {
  return items.flatMap((item) => (item.parent === undefined ? itemsOf(item.children) : [item]));
}

function itemsOf(collection: TestController['items']): readonly TestItem[] {
  return Array.from(collection, ([, item]) => item);
}
