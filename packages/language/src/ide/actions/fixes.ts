import type { Diagnostic } from '../../problem/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import type { Action, ActionKind } from './action.ts';

/** The obvious repair of each finding; and of all findings of its kind, where there are several. */
export const fixes: ActionKind = (_, { found, known }) => {
  const codes = new Set(found.flatMap(({ code, fix }) => (fix ? [code] : [])));
  return [...found.flatMap(fixOf), ...[...codes].flatMap((code) => fixAll(code, known))];
};

const fixOf = (diagnostic: Diagnostic): readonly Action[] => {
  const { fix } = diagnostic;
  return fix ? [{ title: fix.title, kind: 'fix', edits: fix.edits, solves: [diagnostic], isPreferred: true }] : [];
};

function fixAll(code: string, all: readonly Diagnostic[]): readonly Action[] {
  const same = all.filter((diagnostic) => diagnostic.code === code && diagnostic.fix);
  const chosen: Diagnostic[] = [];
  const taken = new Places();
  for (const diagnostic of same) {
    const own = diagnostic.fix?.edits ?? [];
    // Of repairs that overlap only the first is made; the next run finds the others again.
    if (own.some(({ place }) => taken.touches(place))) continue;
    for (const { place } of own) taken.add(place);
    chosen.push(diagnostic);
  }
  const edits = chosen.flatMap(({ fix }) => fix?.edits ?? []);
  return chosen.length > 1
    ? [{ title: `Repair all ${chosen.length} of '${code}'`, kind: 'fix', edits, solves: chosen }]
    : [];
}

/** Places that do not touch each other, by file and in order, so that a further one is compared with its neighbours. */
class Places {
  readonly #byFile = new Map<string, Place[]>();

  touches(place: Place): boolean {
    const own = this.#byFile.get(place.file) ?? [];
    const after = indexAfter(own, place.start);
    return [own[after - 1], own[after]].some(
      (other) => other !== undefined && other.start <= place.end && place.start <= other.end,
    );
  }

  add(place: Place): void {
    const own = this.#byFile.get(place.file) ?? [];
    this.#byFile.set(place.file, own);
    // Findings come in reading order, so that this is at the end nearly always.
    own.splice(indexAfter(own, place.start), 0, place);
  }
}

/** The position of the first place that begins behind an offset. */
function indexAfter(places: readonly Place[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
