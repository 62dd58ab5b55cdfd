import { type Compilation, compileProgram } from '../compile.ts';
import type { Host } from '../host.ts';
import type { Edit } from '../problem/diagnostic.ts';
import { loadProgram, type ParseFile } from '../program/program.ts';
import { parsePieces } from '../program/program-file.ts';
import { applyEdits } from './apply-edits.ts';
import type { AgreementView } from './view.ts';

/** What an agreement would be after edits; nothing is changed. Undefined where it could not be read any more. */
export function tryEdits({ compilation, time }: AgreementView, edits: readonly Edit[]): Compilation | undefined {
  const edited: Host = {
    read: (path) => {
      const file = compilation.files.get(path);
      if (!file) return { kind: 'problem', reason: 'missing' };
      const own = edits.filter(({ place }) => place.file === path);
      return { kind: 'text', text: applyEdits(file.text, own) };
    },
  };
  const parse: ParseFile = (path, text) => parsePieces(path, text, compilation.files.get(path));
  const program = loadProgram(compilation.root, edited, parse);
  return 'kind' in program ? undefined : compileProgram(compilation.root, program, time);
}
