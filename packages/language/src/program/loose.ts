import type { FileProblem, Host } from '../host.ts';
import type { Diagnostic } from '../problem/diagnostic.ts';
import { parseFile } from './program.ts';

/** Whether a text holds an agreement's header; cheap, so that a folder's roots are found without parsing. */
export const hasHeader = (text: string): boolean => /^agreement\b/m.test(text);

/** What can be said of a file that belongs to no agreement: whether it can be read. */
export function checkLoose(path: string, host: Host): readonly Diagnostic[] | FileProblem {
  const read = host.read(path);
  return read.kind === 'problem' ? read : parseFile(path, read.text).problems;
}
