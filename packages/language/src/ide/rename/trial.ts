import type { Compilation } from '../../compile.ts';
import type { Reference } from '../../names/references.ts';
import { sameTarget, type Target, targetKey } from '../../names/target.ts';
import { targetInWords } from '../../names/target-in-words.ts';
import type { Edit } from '../../problem/diagnostic.ts';
import { tryEdits } from '../try-edits.ts';
import type { AgreementView } from '../view.ts';
import { lineOf } from './conflict.ts';

/**
 * What a renaming would change besides the name, in a sentence: the agreement is compiled as it would be then, and every
 * word has to mean what it did.
 */
export function sideEffectOf(
  view: AgreementView,
  edits: readonly Edit[],
  target: Target,
  name: string,
): string | undefined {
  const { compilation } = view;
  const tried = tryEdits(view, edits);
  if (!tried) return undefined;
  for (const file of compilation.files.keys()) {
    const [before, after] = [compilation.references.inFile(file), tried.references.inFile(file)];
    for (const [at, reference] of before.entries()) {
      const then = after[at];
      if (then && targetKey(then.target) === targetKey(renamed(reference.target, target, name))) continue;
      return changed(view, reference, then);
    }
  }
  return newProblem(compilation, tried);
}

/** The first problem of a kind that there were fewer of before. */
function newProblem(before: Compilation, after: Compilation): string | undefined {
  const count = ({ diagnostics }: Compilation, code: string) => diagnostics.filter((one) => one.code === code).length;
  return after.diagnostics.find(({ code }) => count(after, code) > count(before, code))?.message;
}

/** What a word means once something, or what it belongs to, has another name. */
function renamed(target: Target, old: Target, name: string): Target {
  if (sameTarget(target, old)) return { ...target, name };
  return 'owner' in target ? { ...target, owner: renamed(target.owner, old, name) } : target;
}

function changed(view: AgreementView, { target, place }: Reference, then: Reference | undefined): string {
  const where = `'${target.name}' in ${lineOf(view, place)}`;
  const now = targetInWords(target);
  if (!then || then.target.name === target.name) return `${where} would no longer mean ${now}. Choose another name.`;
  return `${where} would mean ${targetInWords(then.target)} then, no longer ${now}. Choose another name.`;
}
