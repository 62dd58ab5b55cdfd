import type { Pointer } from '../document/pointer.ts';

/** What stands for what in the outline; whoever shows it chooses a picture for each. */
export type OutlineKind =
  | ('group' | 'team' | 'role' | 'person' | 'queue')
  | ('goal' | 'stage' | 'handoff' | 'contact' | 'nurture' | 'promise');

/** An entry of the outline, with what is inside it. */
export interface OutlineNode {
  readonly kind: OutlineKind;
  readonly label: string;
  /** A few words beside the label. */
  readonly detail?: string;
  /** More, for whoever stays at it. */
  readonly more?: string;
  /** Where it is in the agreement; a group is nowhere. */
  readonly pointer?: Pointer;
  readonly children: readonly OutlineNode[];
}

/** A group that is left out where it is empty. */
export const group = (label: string, children: readonly OutlineNode[]): readonly OutlineNode[] =>
  children.length === 0 ? [] : [{ kind: 'group', label, detail: String(countOf(children)), children }];

/** How many things there are: what is nowhere in the agreement only holds some together. */
const countOf = (nodes: readonly OutlineNode[]): number =>
  nodes.reduce((count, { pointer, children }) => count + (pointer === undefined ? children.length : 1), 0);
