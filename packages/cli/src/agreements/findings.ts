import { resolve } from 'node:path';
import { type Compilation, check, checkLoose, type Diagnostic, LineIndex } from '@sla/language';
import { seenFrom } from '../files/workspace.ts';
import { type Atlas, type Shown, show } from '../report/shown.ts';
import { readConfiguration } from './configuration.ts';
import type { Selection } from './select.ts';

/** What was found in a selection: in the configuration, in each agreement, in the files that belong to none. */
export interface Findings {
  readonly all: readonly Shown[];
  /** By agreement, in the order of the selection; what is wrong with the configuration concerns each. */
  readonly byAgreement: ReadonlyMap<Compilation, readonly Shown[]>;
}

/** Runs all checks over a selection; `today` is for those that need a day. */
export async function findings(
  selection: Selection,
  cwd: string,
  today: Today,
  onStep: (path: string) => void,
): Promise<Findings> {
  const atlas = atlasOf(selection, cwd);
  const { config, problems } = await readConfiguration(selection.host);
  const told = new Set<string>();
  // A file that two agreements import is told of once.
  const isNew = (diagnostic: Diagnostic): boolean => told.size < told.add(keyOf(diagnostic)).size;
  const all = problems.map((each) => show(each, atlas));
  const byAgreement = new Map<Compilation, readonly Shown[]>();
  for (const compilation of selection.compilations) {
    onStep(compilation.root);
    const found = check(compilation, { today: today(compilation), ...(config && { config }) });
    byAgreement.set(
      compilation,
      [...problems, ...found].map((each) => show(each, atlas)),
    );
    all.push(...found.filter(isNew).map((each) => show(each, atlas)));
  }
  for (const path of selection.loose) {
    const found = checkLoose(path, selection.host, config);
    if (!('kind' in found)) all.push(...found.filter(isNew).map((each) => show(each, atlas)));
  }
  return { all, byAgreement };
}

/** The day that counts as today for an agreement, as `2027-01-31`. */
export type Today = (compilation: Compilation) => string;

function atlasOf({ workspace, host }: Selection, cwd: string): Atlas {
  const indexes = new Map<string, LineIndex>();
  return {
    pathOf: (file) => seenFrom(cwd, resolve(workspace.root, file)),
    linesOf: (file) => {
      const known = indexes.get(file);
      if (known) return known;
      const text = host.textOf(file);
      if (text === undefined) return undefined;
      const index = new LineIndex(text);
      indexes.set(file, index);
      return index;
    },
  };
}

const keyOf = ({ code, place, message }: Diagnostic): string => `${place.file}\n${place.start}\n${code}\n${message}`;
