import { quoted } from '@sla/agreement';
import type { Import } from '../generated/ast.ts';
import type { FileProblem, Host } from '../host.ts';
import type { Problem } from '../problem/define-problem.ts';
import type { Diagnostic } from '../problem/diagnostic.ts';
import {
  importMissing,
  importNotRelative,
  importOutside,
  importUnreadable,
  tooManyFiles,
} from '../problem/files/import-problems.ts';
import type { Place } from '../source/place.ts';
import { resolveImport } from './paths.ts';
import { type ProgramFile, parseFile } from './program-file.ts';

export { type ProgramFile, parseFile } from './program-file.ts';

/** The files of one agreement: the one with the header and everything it imports, in order of first import. */
export interface Program {
  readonly files: ReadonlyMap<string, ProgramFile>;
  /** Imports that lead nowhere. */
  readonly problems: readonly Diagnostic[];
  /** The files that imports ask for and that could not be read. */
  readonly missed: ReadonlySet<string>;
}

/** More files than any agreement people can read. */
export const MAX_FILES = 2_000;

/** Gives a text its syntax; an editor hands in one that remembers what it has parsed. */
export type ParseFile = (path: string, text: string) => ProgramFile;

/** Reads a file and all it imports. An import of a file that is already there ends a circle. */
export function loadProgram(root: string, host: Host, parse: ParseFile = parseFile): Program | FileProblem {
  const read = host.read(root);
  if (read.kind === 'problem') return read;
  const files = new Map([[root, parse(root, read.text)]]);
  const problems: Diagnostic[] = [];
  const missed = new Set<string>();
  for (const file of files.values()) {
    for (const node of importsOf(file)) {
      const problem = follow(file, node, { files, missed, host, parse });
      if (problem) problems.push(problem);
    }
  }
  return { files, problems, missed };
}

const importsOf = (file: ProgramFile): readonly Import[] =>
  file.declarations.filter((declaration): declaration is Import => declaration.$type === 'Import');

interface Loading {
  readonly files: Map<string, ProgramFile>;
  readonly missed: Set<string>;
  readonly host: Host;
  readonly parse: ParseFile;
}

function follow(file: ProgramFile, node: Import, loading: Loading): Diagnostic | undefined {
  const { files, missed, host, parse } = loading;
  if (node.path === undefined) return undefined;
  const place = file.place(node);
  const resolved = resolveImport(file.path, node.path);
  if (resolved.kind === 'not relative') return notRelative(node.path, file.path, place, loading);
  if (resolved.kind === 'outside') return diagnostic(importOutside, place, [node.path]);
  if (files.has(resolved.path)) return undefined;
  if (files.size >= MAX_FILES) return diagnostic(tooManyFiles, place, [MAX_FILES]);
  const read = host.read(resolved.path);
  if (read.kind === 'problem') {
    missed.add(resolved.path);
    return unreadable(read, node.path, place);
  }
  files.set(resolved.path, parse(resolved.path, read.text));
  return undefined;
}

const WHY: Readonly<Record<FileProblem['reason'], string>> = {
  missing: 'it does not exist',
  outside: 'a link leads out of the workspace',
  'not text': 'it is not UTF-8 text',
  unreadable: 'the system refused',
  'too large': 'it is too large',
};

/** Why a file could not be read, in words. */
export function whyUnreadable({ reason, detail }: FileProblem): string {
  if (!detail) return WHY[reason];
  // A sentence says it all by itself; what a system calls it does not.
  if (!detail.endsWith('.')) return `${WHY[reason]} (${detail})`;
  return `${detail.charAt(0).toLowerCase()}${detail.slice(1, -1)}`;
}

/** Where the file is beside this one, that is what was meant. */
function notRelative(path: string, from: string, place: Place, { host }: Loading): Diagnostic {
  const found = diagnostic(importNotRelative, place, [path]);
  const beside = resolveImport(from, `./${path}`);
  if (path.startsWith('/') || beside.kind !== 'path' || host.read(beside.path).kind === 'problem') return found;
  const text = `import ${quoted(`./${path}`)}`;
  return { ...found, fix: { title: `Change to './${path}'`, edits: [{ place, text }] } };
}

function unreadable(read: FileProblem, path: string, place: Place): Diagnostic {
  if (read.reason === 'missing') return diagnostic(importMissing, place, [path, undefined]);
  if (read.reason === 'outside') return diagnostic(importOutside, place, [path]);
  return diagnostic(importUnreadable, place, [path, whyUnreadable(read)]);
}

function diagnostic<Args extends readonly unknown[]>(problem: Problem<Args>, place: Place, args: Args): Diagnostic {
  return { code: problem.code, severity: 'error', message: problem.message(...args), place, related: [] };
}
