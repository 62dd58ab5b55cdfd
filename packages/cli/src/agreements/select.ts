import { dirname } from 'node:path';
import { type Compilation, hasHeader } from '@sla/language';
import { EXTENSION } from '../files/find.ts';
import { WorkspaceHost } from '../files/host.ts';
import { withoutIgnored } from '../files/ignored.ts';
import { walk } from '../files/walk.ts';
import { toPath, type Workspace, workspaceOf } from '../files/workspace.ts';
import { compileAgreement } from './compile.ts';

/** What some files of one workspace mean: the agreements they belong to, and the files that belong to none. */
export interface Selection {
  readonly workspace: Workspace;
  readonly host: WorkspaceHost;
  readonly compilations: readonly Compilation[];
  /** Files that belong to no agreement; workspace paths. */
  readonly loose: readonly string[];
  /** Files that cannot be read; workspace paths. */
  readonly unread: readonly string[];
}

/** Finds and compiles the agreements of the given files (absolute), by workspace. */
export async function select(
  files: readonly string[],
  cwd: string,
  onStep: (path: string) => void,
): Promise<readonly Selection[]> {
  const byRoot = Map.groupBy(files, (file) => workspaceOf(dirname(file), cwd).root);
  const selections: Selection[] = [];
  for (const [root, own] of byRoot) selections.push(await selectIn({ root }, own, onStep));
  return selections;
}

async function selectIn(
  workspace: Workspace,
  files: readonly string[],
  onStep: (path: string) => void,
): Promise<Selection> {
  const host = new WorkspaceHost(workspace);
  const all = files.map((file) => toPath(file, workspace));
  const unread = all.filter((path) => host.textOf(path) === undefined);
  const paths = all.filter((path) => host.textOf(path) !== undefined);
  const compilations: Compilation[] = [];
  const covered = new Set<string>();
  const add = (compilation: Compilation | undefined): void => {
    if (!compilation) return;
    compilations.push(compilation);
    for (const path of compilation.files.keys()) covered.add(path);
  };
  for (const path of paths.filter((each) => isRoot(each, host))) {
    onStep(path);
    add(compileAgreement(path, host));
  }
  const rest = paths.filter((path) => !covered.has(path));
  for (const path of rest.length > 0 ? await otherRoots(workspace, host, paths) : []) {
    const compilation = compileAgreement(path, host);
    if (rest.some((each) => compilation?.files.has(each))) add(compilation);
  }
  const loose = rest.filter((path) => !covered.has(path));
  return { workspace, host, compilations, loose, unread };
}

/** The agreements of the workspace that were not named: a file that was named may be a part of one. */
async function otherRoots(
  workspace: Workspace,
  host: WorkspaceHost,
  named: readonly string[],
): Promise<readonly string[]> {
  const known = new Set(named);
  const files = await withoutIgnored(walk(workspace.root, EXTENSION).files, workspace.root);
  const others = files.map((file) => toPath(file, workspace));
  return others.filter((path) => !known.has(path) && isRoot(path, host));
}

function isRoot(path: string, host: WorkspaceHost): boolean {
  const text = host.textOf(path);
  return text !== undefined && hasHeader(text);
}
