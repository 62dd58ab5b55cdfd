/// <reference types="mocha" />
import { grep } from './chosen.ts';

/** How long one test may take: the first waits for the server to start. */
const TIMEOUT_MS = 60_000;

/** Mocha wants a reporter that needs no page; what is shown is said below, in lines that the runner tells from VS Code's. */
export const OPTIONS = { ui: 'bdd', reporter: 'spec', timeout: TIMEOUT_MS, grep } as const;

/** Runs the suite and says how each test went, and the counts. */
export async function report(start: (done: (failures: number) => void) => Mocha.Runner): Promise<void> {
  const failures = await new Promise<number>((resolve) => {
    const runner = start(resolve);
    runner.on('pass', (test) => say(`  pass  ${test.fullTitle()} (${test.duration} ms)`));
    runner.on('fail', (test, error) => say(`  FAIL  ${test.fullTitle()}\n${error.stack ?? error.message}`));
    runner.on('end', () => say(`${runner.stats?.passes ?? 0} passed, ${runner.stats?.failures ?? 0} failed`));
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}

const say = (text: string): void => console.log(text.replaceAll(/^/gm, 'sla-tests|'));
