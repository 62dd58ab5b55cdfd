import { type Bridge, cross } from './bridge.ts';
import { countsIn, linesOf, type Outcome, suiteLines } from './outcome.ts';
import type { Workbench } from './workbench.ts';

/** Takes a line that is to be shown. */
export type Print = (line: string) => void;

/** How long a whole run may take; a run that is well takes a minute or two. */
const RUN_MS = 400_000;
/** How many of the last things that the workbench said are shown when the suite did not run. */
const SHOWN_LINES = 30;

/** Opens the workbench, which runs the suite by itself, and waits until it says that it has ended. */
export async function runInPage(bridge: Bridge, workbench: Workbench, address: string, print: Print): Promise<Outcome> {
  let counts: Outcome = { passed: 0, failed: 0 };
  const exit = Promise.withResolvers<Outcome>();
  const said: string[] = [];
  const broken = (what: string): void =>
    exit.resolve({ ...counts, problem: [what, ...said.slice(-SHOWN_LINES), workbench.printed()].join('\n') });
  const { page } = bridge;
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    const lines = linesOf(args);
    said.push(...lines);
    for (const line of lines) void cross(bridge, line);
    for (const line of suiteLines(lines)) {
      counts = countsIn(line) ?? counts;
      print(line);
    }
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => {
    if (code !== 0 && counts.failed === 0) broken('The suite did not run.');
    else exit.resolve(counts);
  });
  const late = setTimeout(() => broken('The suite did not end.'), RUN_MS);
  try {
    await page.goto(address);
    return await exit.promise;
  } finally {
    clearTimeout(late);
  }
}
