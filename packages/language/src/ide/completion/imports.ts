import { declaredNames } from '../../names/declare.ts';
import { SymbolTable } from '../../names/symbols.ts';
import type { ProgramFile } from '../../program/program-file.ts';
import { World } from './world.ts';

/** A file of the workspace that is no part of the agreement yet, as it was parsed. */
export type OtherFile = Pick<ProgramFile, 'path' | 'declarations' | 'roots'>;

const worlds = new WeakMap<OtherFile, World>();

/** The names of a file, as if it were an agreement of its own; worked out once for each state of it. */
export function worldOfFile(file: OtherFile): World {
  const known = worlds.get(file);
  if (known) return known;
  const symbols = new SymbolTable();
  for (const { kind, name, node } of file.declarations.flatMap(declaredNames)) symbols.declare({ kind, name, node });
  const world = new World({ symbols, files: new Map([[file.path, file]]) });
  worlds.set(file, world);
  return world;
}

/** How a file is written in an import of another: relative, with `./` or `../` in front. */
export function importPath(from: string, to: string): string {
  const [source, target] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < source.length && source[shared] === target[shared] && shared < target.length - 1) shared++;
  const up = source.length - shared;
  return `${up === 0 ? './' : '../'.repeat(up)}${target.slice(shared).join('/')}`;
}

/** The line that makes a file part of the agreement: below the last import, or at the top of the file. */
export function importEdit(text: string, from: string, to: string): { readonly at: number; readonly text: string } {
  const line = `import "${importPath(from, to)}"`;
  const last = [...text.matchAll(/^import\b.*$/gm)].at(-1);
  if (last) return { at: last.index + last[0].trimEnd().length, text: `\n${line}` };
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { at: start, text: `${line}\n${text.slice(start).trim() === '' ? '' : '\n'}` };
}
