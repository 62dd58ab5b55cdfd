import type { FileProblem } from '../host.ts';
import type { Diagnostic } from '../problem/diagnostic.ts';
import { whyUnreadable } from './program.ts';

/** What is said of a file that cannot be read, at its beginning: nothing else of it is known. */
export const unreadFile = (path: string, problem: FileProblem): Diagnostic => ({
  code: 'unreadable',
  severity: 'error',
  message: `This file is not checked: ${whyUnreadable(problem)}.`,
  place: { file: path, start: 0, end: 0 },
  related: [],
});
