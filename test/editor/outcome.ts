/** How a run of the suite ended. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What went wrong beside the tests: the suite did not start, or did not end. */
  readonly problem?: string;
}

/** The lines of something that was said. */
export const linesOf = (said: readonly unknown[]): readonly string[] => said.map(String).join(' ').split('\n');

/** What the suite says, among everything that VS Code says. */
export function suiteLines(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.startsWith(MARK)).map((line) => line.slice(MARK.length).trimEnd());
}

const MARK = 'sla-tests|';

/** The counts that the suite says at its end, where a line has them. */
export function countsIn(line: string): Outcome | undefined {
  const found = /^(\d+) passed, (\d+) failed$/.exec(line);
  return found ? { passed: Number(found[1]), failed: Number(found[2]) } : undefined;
}
