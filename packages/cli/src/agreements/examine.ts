import { join } from 'node:path';
import { type Compilation, unreadFile } from '@sla/language';
import { findFiles } from '../files/find.ts';
import { seenFrom } from '../files/workspace.ts';
import type { Io } from '../io.ts';
import { progressOn } from '../render/progress.ts';
import type { Shown } from '../report/shown.ts';
import type { Scope } from '../report/summary.ts';
import { findings, type Today } from './findings.ts';
import { type Selection, select } from './select.ts';

/** Everything that was read and found for the paths a user named. */
export interface Examination {
  /** The files that the paths stand for, absolute; their agreements may have further ones. */
  readonly named: ReadonlySet<string>;
  readonly selections: readonly Selection[];
  readonly found: readonly Shown[];
  /** What was found in each agreement. */
  readonly byAgreement: ReadonlyMap<Compilation, readonly Shown[]>;
  readonly scope: Scope;
  /** Folders that could not be looked into, in words. */
  readonly problems: readonly string[];
}

/** Finds, compiles and checks what the paths stand for. */
export async function examine(names: readonly string[], io: Io, today: Today): Promise<Examination> {
  const progress = progressOn(io);
  const { files, problems: hidden } = await findFiles(names, io.cwd);
  const selections = await select(files, io.cwd, (path) => progress.step(`Reading ${path}`));
  const found: Shown[] = [];
  const byAgreement = new Map<Compilation, readonly Shown[]>();
  for (const selection of selections) {
    const each = await findings(selection, io.cwd, today, (path) => progress.step(`Checking ${path}`));
    found.push(...each.all);
    for (const [compilation, own] of each.byAgreement) byAgreement.set(compilation, own);
  }
  progress.end();
  found.push(...selections.flatMap((selection) => unreadIn(selection, io.cwd)));
  return { named: new Set(files), selections, found, byAgreement, scope: scopeOf(selections), problems: hidden };
}

/** A finding for each file that cannot be read, so that it is seen wherever findings are. */
function unreadIn({ workspace, host, unread }: Selection, cwd: string): readonly Shown[] {
  return unread.flatMap((path): Shown[] => {
    const read = host.read(path);
    if (read.kind !== 'problem') return [];
    const { code, severity, message } = unreadFile(path, read);
    const spot = { path: seenFrom(cwd, join(workspace.root, path)), start: START, end: START };
    return [{ code, severity, message, spot, related: [] }];
  });
}

const START = { line: 1, column: 1, offset: 0 };

function scopeOf(selections: readonly Selection[]): Scope {
  const compilations = selections.flatMap((selection) => selection.compilations);
  const files = selections.map(({ compilations: own, loose }) => {
    return new Set([...own.flatMap((compilation) => [...compilation.files.keys()]), ...loose]).size;
  });
  return {
    agreements: compilations.length,
    files: files.reduce((sum, each) => sum + each, 0),
    loose: selections.reduce((sum, { loose }) => sum + loose.length, 0),
  };
}
