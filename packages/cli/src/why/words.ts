import { join } from 'node:path';
import type { Engine, Pointer } from '@sla/engine';
import type { Compilation } from '@sla/language';
import { LineIndex, type SourceMap, sourceMap } from '@sla/language';
import type { Selection } from '../agreements/select.ts';
import { seenFrom } from '../files/workspace.ts';
import type { Spot } from '../report/shown.ts';

/** An agreement that is carried out, with the words it is made of. */
export interface Words {
  readonly engine: Engine;
  readonly selection: Selection;
  readonly map: SourceMap;
  readonly cwd: string;
}

export function wordsOf(engine: Engine, { sources }: Compilation, selection: Selection, cwd: string): Words {
  const map = sourceMap(engine.agreement, sources, (path) => selection.host.textOf(path) ?? '');
  return { engine, selection, map, cwd };
}

/** The words of a part of the agreement, or else of what contains it. */
export function spotAt({ map, selection, cwd }: Words, pointer: Pointer): Spot | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const range = map[at];
    if (range === undefined) continue;
    const text = selection.host.textOf(range.file);
    const lines = text === undefined ? {} : { lines: new LineIndex(text) };
    return {
      path: seenFrom(cwd, join(selection.workspace.root, range.file)),
      start: range.start,
      end: range.end,
      ...lines,
    };
  }
  return undefined;
}
