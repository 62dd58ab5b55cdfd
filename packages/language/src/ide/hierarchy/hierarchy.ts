import { sameTarget, type Target } from '../../names/target.ts';
import type { Place } from '../../source/place.ts';
import { declarationsOf } from '../navigation/destination.ts';
import type { AgreementView, Spot } from '../view.ts';
import { type Edge, edgesOf, isPart } from './edges.ts';

/** A team, a stage or a handoff, as one that gives or gets leads. */
export interface HierarchyItem {
  readonly target: Target;
  readonly place: Place;
  readonly whole: Place;
}

/** Who gives or gets, and the words that say so, in the file of the one that gives. */
export interface Handing {
  readonly item: HierarchyItem;
  readonly places: readonly Place[];
}

/** The team, stage or handoff at a spot. */
export function hierarchyItemAt(view: AgreementView, { file, offset }: Spot): HierarchyItem | undefined {
  const target = view.compilation.references.at(file, offset)?.target;
  return target && itemOf(view, target);
}

/** The team, stage or handoff of a name: an editor asks about it again later. */
export function hierarchyItemNamed(view: AgreementView, name: unknown): HierarchyItem | undefined {
  const symbol = typeof name === 'string' ? view.compilation.symbols.find(name) : undefined;
  return symbol && itemOf(view, { kind: symbol.kind, name: symbol.name });
}

/** What gives leads to a team, a stage or a handoff. */
export const givenBy = (view: AgreementView, target: Target): readonly Handing[] =>
  handings(view, (edge) => (sameTarget(edge.to, target) ? { other: edge.from, giver: edge.from } : undefined));

/** What a team, a stage or a handoff gives leads to. */
export const givesTo = (view: AgreementView, target: Target): readonly Handing[] =>
  handings(view, (edge) => (sameTarget(edge.from, target) ? { other: edge.to, giver: target } : undefined));

function handings(
  view: AgreementView,
  ends: (edge: Edge) => { readonly other: Target; readonly giver: Target } | undefined,
): readonly Handing[] {
  const found = new Map<string, { readonly item: HierarchyItem; readonly giver: HierarchyItem; places: Place[] }>();
  for (const edge of edgesOf(view)) {
    const both = ends(edge);
    const [item, giver] = both ? [itemOf(view, both.other), itemOf(view, both.giver)] : [];
    if (!item || !giver) continue;
    const key = `${item.target.kind} ${item.target.name}`;
    const known = found.get(key) ?? { item, giver, places: [] };
    found.set(key, known);
    known.places.push(edge.place);
  }
  // An editor shows the words in the text of the giver; where they stand elsewhere, its name has to do.
  return [...found.values()].map(({ item, giver, places }) => {
    const own = places.filter(({ file }) => file === giver.place.file);
    return { item, places: own.length > 0 ? own : [giver.place] };
  });
}

function itemOf(view: AgreementView, target: Target): HierarchyItem | undefined {
  const [first] = isPart(target) ? declarationsOf(view, target) : [];
  return first && { target, ...first };
}
