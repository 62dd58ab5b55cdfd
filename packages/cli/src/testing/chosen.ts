import { join } from 'node:path';
import type { Invariant, Scenario } from '@sla/agreement';
import type { Pointer } from '@sla/engine';
import type { Compilation } from '@sla/language';
import { EXTENSION } from '../files/find.ts';
import { seenFrom } from '../files/workspace.ts';
import type { Words } from '../why/words.ts';

/** Whether a scenario or statement is asked for. */
export type IsChosen = (one: Scenario | Invariant, at: Pointer) => boolean;

/**
 * What `--filter` takes: whatever has the text in its name, be that the one word before the quotes or the words in them;
 * where the text names a file, whatever stands in it. Backquotes and quotes are read as they are in agreements.
 */
export function chosenBy(filter: string, { sources }: Compilation, { map, selection, cwd }: Words): IsChosen {
  const wanted = plain(filter);
  if (wanted === '') return () => true;
  if (!wanted.endsWith(EXTENSION)) {
    return (one) => [one.name, identifierOf(sources.nodeOf(one))].some((name) => plain(name).includes(wanted));
  }
  const end = `/${wanted.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')}`;
  return (_, at) => {
    const file = map[at]?.file;
    if (file === undefined) return false;
    return plain(`/${seenFrom(cwd, join(selection.workspace.root, file))}`).endsWith(end);
  };
}

const plain = (text: string): string => text.replaceAll(/[`"]/g, '').toLowerCase();

/** The name that stands before the text in quotes, which the agreement itself does not keep. */
function identifierOf(node: object | undefined): string {
  return node !== undefined && 'name' in node && typeof node.name === 'string' ? node.name : '';
}
