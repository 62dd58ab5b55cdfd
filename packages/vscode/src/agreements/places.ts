import type { CompiledAgreement } from '@sla/language/lsp/protocol';
import { Location, Range, Uri } from 'vscode';

/** Where the words are that a part of the agreement comes from, or, where none are known, those around it. */
export function locationOf({ sourceMap, files }: CompiledAgreement, pointer: string): Location | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const range = Object.hasOwn(sourceMap, at) ? sourceMap[at] : undefined;
    const uri = range && files[range.file];
    if (range && uri !== undefined) {
      const { start, end } = range;
      return new Location(Uri.parse(uri), new Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1));
    }
    if (at === '') return undefined;
  }
}

/** The parts of the agreement whose words are around an offset, the innermost first. */
export function pointersAt({ sourceMap, files }: CompiledAgreement, uri: Uri, offset: number): readonly string[] {
  const path = Object.keys(files).find((file) => Uri.parse(files[file] ?? '').toString() === uri.toString());
  return Object.entries(sourceMap)
    .filter(([, { file, start, end }]) => file === path && start.offset <= offset && offset <= end.offset)
    .toSorted(([, a], [, b]) => a.end.offset - a.start.offset - (b.end.offset - b.start.offset))
    .map(([pointer]) => pointer);
}
