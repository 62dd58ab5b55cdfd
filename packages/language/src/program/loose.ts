import type { FileProblem, Host } from '../host.ts';
import type { Diagnostic } from '../problem/diagnostic.ts';
import { fileInNoAgreement } from '../problem/files/file-in-no-agreement.ts';
import { type ProgramFile, parseFile } from './program.ts';

/** Whether a text holds an agreement's header; cheap, so that a folder's roots are found without parsing. */
export const hasHeader = (text: string): boolean => /^agreement\b/m.test(text);

/** A file that belongs to no agreement, and what can be said of it: that, and whether it can be read. */
export interface Loose {
  readonly file: ProgramFile;
  readonly found: readonly Diagnostic[];
}

export function readLoose(path: string, host: Host): Loose | FileProblem {
  const read = host.read(path);
  if (read.kind === 'problem') return read;
  const file = parseFile(path, read.text);
  return { file, found: [...file.problems, ...inNoAgreement(file)] };
}

/**
 * That a file belongs to no agreement: said at its first declaration, whose first line is enough. Where the text cannot
 * be read, the header may be what is damaged; and a file of another program is none of ours, whatever it is called.
 */
export function inNoAgreement(file: ProgramFile): readonly Diagnostic[] {
  if (file.problems.length > 0) return [];
  const [first] = file.declarations;
  const { start, end } = first ? file.place(first) : { start: 0, end: 0 };
  const lineEnd = start + file.text.slice(start, end).split(/\r?\n/, 1).join('').length;
  return [
    {
      code: fileInNoAgreement.code,
      severity: fileInNoAgreement.level,
      message: fileInNoAgreement.message(),
      place: { file: file.path, start, end: lineEnd },
      related: [],
    },
  ];
}
