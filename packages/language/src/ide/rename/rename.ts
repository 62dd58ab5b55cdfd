import type { Reference } from '../../names/references.ts';
import type { Target } from '../../names/target.ts';
import type { Edit } from '../../problem/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import type { AgreementView, Spot } from '../view.ts';
import { conflictOf, whyFixed } from './conflict.ts';
import { isQuoted, readNewName } from './new-name.ts';
import { backquoted, quotes, spelled } from './spelling.ts';
import { sideEffectOf } from './trial.ts';

/** Why nothing is renamed, in a sentence for the user. */
export interface Refused {
  readonly refused: string;
}

/** A name that can be changed: where it stands, and how it reads without quotes. */
export interface Renameable {
  readonly place: Place;
  readonly name: string;
}

export interface Renamed {
  readonly edits: readonly Edit[];
}

/** Whether what is meant at a spot can have another name; undefined where nothing is meant. */
export function prepareRename(views: readonly AgreementView[], spot: Spot): Renameable | Refused | undefined {
  for (const { view, reference } of meant(views, spot)) {
    const refused = whyFixed(view, reference.target);
    if (refused) return { refused };
  }
  const [first] = meant(views, spot);
  return first && { place: first.reference.place, name: first.reference.target.name };
}

/**
 * Gives what is meant at a spot another name, everywhere in the agreements that a file belongs to. Refused where the name
 * is taken, or where any word would mean something else afterwards.
 */
export function renameAt(views: readonly AgreementView[], spot: Spot, typed: string): Renamed | Refused | undefined {
  const found = meant(views, spot);
  const edits: Edit[] = [];
  for (const { view, reference } of found) {
    const outcome = renameIn(view, reference, typed);
    if ('refused' in outcome) return outcome;
    edits.push(...outcome.edits.filter((edit) => !edits.some((other) => isSamePlace(edit.place, other.place))));
  }
  return found.length > 0 ? { edits } : undefined;
}

function renameIn(view: AgreementView, { target }: Reference, typed: string): Renamed | Refused {
  const fixed = whyFixed(view, target);
  if (fixed) return { refused: fixed };
  const read = readNewName(target, typed);
  if ('refused' in read) return read;
  if (read.name === target.name) return { edits: [] };
  const conflict = conflictOf(view, target, read.name);
  if (conflict) return { refused: conflict };
  const places = view.compilation.references.of(target).map(({ place }) => place);
  if (isQuoted(target)) return unlessHarmful(view, target, read.name, quotes(places, read.name));
  const plain = unlessHarmful(view, target, read.name, spelledInFiles(view, places, read.name));
  // The words around a plain name may be read otherwise because of it; around one in backquotes they are not.
  return 'edits' in plain ? plain : unlessHarmful(view, target, read.name, backquoted(places, read.name));
}

function unlessHarmful(view: AgreementView, target: Target, name: string, edits: readonly Edit[]): Renamed | Refused {
  const sideEffect = sideEffectOf(view, edits, target, name);
  return sideEffect ? { refused: sideEffect } : { edits };
}

function spelledInFiles(view: AgreementView, places: readonly Place[], name: string): readonly Edit[] {
  const byFile = Map.groupBy(places, ({ file }) => file);
  return [...byFile].flatMap(([file, own]) => spelled(view.file(file)?.text ?? '', own, name));
}

const meant = (views: readonly AgreementView[], { file, offset }: Spot) =>
  views.flatMap((view) => {
    const reference = view.compilation.references.at(file, offset);
    return reference ? [{ view, reference }] : [];
  });

const isSamePlace = (a: Place, b: Place): boolean => a.file === b.file && a.start === b.start && a.end === b.end;
