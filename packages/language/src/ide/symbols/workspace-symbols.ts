import type { Target } from '../../names/target.ts';
import type { Place } from '../../source/place.ts';
import type { AgreementView } from '../view.ts';
import { misfit } from './fuzzy.ts';

/** Something declared in one of the agreements. */
export interface WorkspaceSymbol {
  readonly name: string;
  readonly kind: Target['kind'];
  /** What it belongs to: the segment of a group. */
  readonly owner?: string;
  readonly place: Place;
}

/** More than anybody looks through. */
const MOST = 256;

/** What is declared by a name that fits a query, best first; all there is without one. */
export function workspaceSymbols(views: readonly AgreementView[], query: string): readonly WorkspaceSymbol[] {
  // A file may belong to several agreements.
  const declared = new Map(views.flatMap(declaredIn).map((symbol) => [keyOf(symbol), symbol]));
  return [...declared.values()]
    .flatMap((symbol) => {
      const worth = misfit(query, symbol.name);
      return worth === undefined ? [] : [{ symbol, worth }];
    })
    .sort((a, b) => a.worth - b.worth || (a.symbol.name < b.symbol.name ? -1 : 1))
    .map(({ symbol }) => symbol)
    .slice(0, MOST);
}

const keyOf = ({ place: { file, start } }: WorkspaceSymbol): string => `${file}:${start}`;

function declaredIn({ compilation: { references } }: AgreementView): readonly WorkspaceSymbol[] {
  return references.targets().flatMap((target) => {
    if (target.kind === 'builtin' || target.kind === 'file' || target.kind === 'reason') return [];
    const [first] = references.declarationsOf(target);
    const owner = 'owner' in target ? { owner: target.owner.name } : {};
    return first ? [{ name: target.name, kind: target.kind, ...owner, place: first.place }] : [];
  });
}
