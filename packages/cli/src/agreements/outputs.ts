import { basename, dirname, join } from 'node:path';
import { type Compilation, sourceMap } from '@sla/language';
import { agreementJson, canonicalJson } from '@sla/targets';
import { Refusal } from '../exit.ts';
import { EXTENSION } from '../files/find.ts';
import { seenFrom } from '../files/workspace.ts';
import { visible } from '../render/safe.ts';
import type { Examination } from './examine.ts';
import type { Selection } from './select.ts';

/** A file to be written. */
export interface Output {
  /** Its name in the folder of outputs. */
  readonly name: string;
  readonly text: string;
  /** The agreement it is made of, as seen from the current folder. */
  readonly from: string;
}

/** What is to be written: for each agreement that is `sound` its JSON, and a source map if that is wanted. */
export function outputsOf(
  { selections }: Examination,
  sound: readonly Compilation[],
  cwd: string,
  withMaps: boolean,
): readonly Output[] {
  const outputs = selections.flatMap((selection) =>
    selection.compilations
      .filter((each) => sound.includes(each))
      .flatMap((compilation) => {
        const file = join(selection.workspace.root, compilation.root);
        return outputsFor(compilation, selection, file, seenFrom(cwd, file), withMaps);
      }),
  );
  for (const [name, [first, second]] of Map.groupBy(outputs, (output) => output.name)) {
    if (!first || !second) continue;
    throw new Refusal(
      `${visible(first.from)} and ${visible(second.from)} would both become ${visible(name)}. Build them into different folders.`,
    );
  }
  return outputs;
}

function outputsFor(
  { agreement, sources }: Compilation,
  { host }: Selection,
  file: string,
  from: string,
  withMap: boolean,
): readonly Output[] {
  if (!agreement) return [];
  const name = nameOf(file);
  const json = { name: `${name}.json`, text: agreementJson(agreement), from };
  if (!withMap) return [json];
  const { format, compiler } = agreement;
  const map = sourceMap(agreement, sources, (path) => host.textOf(path) ?? '');
  return [json, { name: `${name}.map.json`, text: canonicalJson({ format, compiler, sourceMap: map }), from }];
}

/** An agreement is called after its file; if that says nothing (`agreement.sla`, `.sla`), after its folder. */
function nameOf(file: string): string {
  const name = basename(file).slice(0, -EXTENSION.length);
  return name === 'agreement' || name === '' ? basename(dirname(file)) || 'agreement' : name;
}

/** Whether a file that begins so was written by this tool, as the head of everything it writes shows. */
export const isOurs = (head: Buffer): boolean => HEAD.test(head.toString('latin1'));

/** So much of a file is enough to tell. */
export const HEAD_BYTES = 200;
const HEAD = /^\{\s*"format": \d+,\s*"compiler": "\d+\.\d+\.\d+(-[\w.]+)?"/;
