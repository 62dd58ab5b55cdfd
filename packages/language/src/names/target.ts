import type { SymbolKind } from './symbols.ts';

/** Names that are known only within something else. */
export type ScopedKind = 'group' | 'row' | 'column' | 'result' | 'option' | 'property';

/** Names with a scope of their own, besides those of the table of names. `file` is what an import leads to. */
export type GlobalKind = SymbolKind | 'account field' | 'person' | 'reason' | 'file';

export type TargetKind = GlobalKind | ScopedKind | 'builtin';

/**
 * What sort of word a built-in one is: a `subject` of questions or somebody (`lead`, `owner`, `previous owner`), an
 * `event`, its `property`, a `channel`, a `state` to ask for (`exhausted`), a `part` of a run (`result of …`), or what
 * a report is broken down by.
 */
export type BuiltInFamily = 'subject' | 'event' | 'property' | 'channel' | 'state' | 'part' | 'breakdown';

/** Something with one name in the whole agreement. */
export interface GlobalTarget {
  readonly kind: GlobalKind;
  readonly name: string;
}

/** Something with one name within its owner: a group of a segment, an option of a field. */
export interface ScopedTarget {
  readonly kind: ScopedKind;
  readonly owner: Target;
  readonly name: string;
}

/** A word that means something without being declared. */
export interface BuiltInTarget {
  readonly kind: 'builtin';
  readonly family: BuiltInFamily;
  readonly name: string;
}

/** Everything a name can mean. Two targets are the same where their keys are. */
export type Target = GlobalTarget | ScopedTarget | BuiltInTarget;

/** Tells targets apart. */
export function targetKey(target: Target): string {
  if (target.kind === 'builtin') return `builtin ${target.family} ${target.name}`;
  // A name has no line breaks, so that no two chains of owners read alike.
  return `${target.kind} ${target.name}${'owner' in target ? `\n${targetKey(target.owner)}` : ''}`;
}

export const sameTarget = (a: Target, b: Target): boolean => targetKey(a) === targetKey(b);

/** Makes what a name means within an owner: `scoped('group', { kind: 'segment', name: 'Size' })`. */
export const scoped =
  (kind: ScopedKind, owner: Target): ((name: string) => Target) =>
  (name) => ({ kind, owner, name });

export const accountField = (name: string): Target => ({ kind: 'account field', name });

export const builtIn = (family: BuiltInFamily, name: string): Target => ({ kind: 'builtin', family, name });
