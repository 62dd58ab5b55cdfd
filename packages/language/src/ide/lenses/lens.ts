import type { Agreement, Plan, WorkingTable } from '@sla/agreement';
import type { Place } from '../../source/place.ts';
import type { AgreementView } from '../view.ts';

/** What follows from the words of a declaration, to be shown above it. */
export interface Lens {
  /** Which kind it is; each can be switched off. */
  readonly kind: string;
  readonly place: Place;
  /** The declaration it speaks of, as a JSON pointer into the compiled agreement. */
  readonly pointer: string;
  /** What it says; absent where that is only worked out when the lens is seen. */
  readonly title?: string;
  /** What it does when it is clicked, where that is not to show more. */
  readonly does?: LensKind['does'];
}

/** What lenses of a kind can read. */
export interface LensContext {
  readonly agreement: Agreement;
  readonly plan: Plan;
  /** A calendar laid out over the term. */
  readonly tableOf: (calendar: string) => WorkingTable | undefined;
}

/** A kind of lens: one file, and one row in `lensKinds`. */
export interface LensKind {
  readonly kind: string;
  /** What it shows, for the list of settings. */
  readonly summary: string;
  /** The record of the agreement whose declarations have such a lens. */
  readonly of: RecordOf;
  /** Its titles are searched for, which takes a moment: each is worked out when it is seen. */
  readonly isSlow?: true;
  /** `run`: it runs what is declared; without it, it leads to more. */
  readonly does?: 'run';
  /** What it says of one of them, in a few words; nothing where there is nothing to say. */
  readonly title: (name: string, context: LensContext) => string | undefined;
}

type RecordOf =
  | ('goals' | 'funnels' | 'stages' | 'handoffs' | 'contacts' | 'scores' | 'roles' | 'promises')
  /** Lists: their entries are called by their places. */
  | ('scenarios' | 'invariants');

/** The lenses of a file, from top to bottom. */
export function lensesIn(view: AgreementView, file: string, kinds: readonly LensKind[]): readonly Lens[] {
  const { agreement, compilation } = view;
  if (!agreement) return [];
  const lenses = kinds.flatMap((kind) =>
    declaredIn(agreement, kind.of).flatMap(([name, declared]): readonly Lens[] => {
      const place = compilation.sources.find(declared);
      if (place?.file !== file) return [];
      const does = kind.does === undefined ? {} : { does: kind.does };
      const lens = { kind: kind.kind, place: headOf(place), pointer: pointerTo(kind.of, name), ...does };
      if (kind.isSlow) return [lens];
      const title = lensTitle(view, lens.pointer, kind);
      return title === undefined ? [] : [{ ...lens, title }];
    }),
  );
  return lenses.sort((a, b) => a.place.start - b.place.start);
}

/** What a lens says; nothing where there is nothing to say, or what it speaks of is gone. */
export function lensTitle(view: AgreementView, pointer: string, kind: LensKind): string | undefined {
  const { agreement, plan } = view;
  const name = nameIn(pointer);
  if (!agreement || !plan || name === undefined || !Object.hasOwn(agreement[kind.of], name)) return undefined;
  return kind.title(name, { agreement, plan, tableOf: (calendar) => view.tableOf(calendar) });
}

/** Promises that other clauses make are spoken of there. */
function declaredIn(agreement: Agreement, of: RecordOf): readonly (readonly [name: string, declared: object])[] {
  const all: readonly (readonly [string, object])[] = Object.entries<object>(agreement[of]);
  return all.filter(([, declared]) => of !== 'promises' || ('kind' in declared && declared.kind === 'promise'));
}

const headOf = ({ file, start }: Place): Place => ({ file, start, end: start });

const pointerTo = (record: string, name: string): string =>
  `/${record}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

const nameIn = (pointer: string): string | undefined =>
  pointer.split('/')[2]?.replaceAll('~1', '/').replaceAll('~0', '~');
