import type { Declaration } from '../../generated/ast.ts';
import type { Reference } from '../../names/references.ts';
import { builtIn, targetKey } from '../../names/target.ts';
import type { Place } from '../../source/place.ts';
import type { AgreementView, Spot } from '../view.ts';
import { type Destination, declarationsOf, destinationOf, placeOf } from './destination.ts';

/** The word one starts from, and where it leads. */
export interface Link {
  readonly origin: Place;
  readonly destinations: readonly Destination[];
}

/**
 * Where what is meant at a spot is declared: the path of an import leads to its file, `lead` to the blocks that describe
 * leads. The name of a declaration itself leads to its uses.
 */
export function definitionAt(view: AgreementView, { file, offset }: Spot): Link | undefined {
  const reference = view.compilation.references.at(file, offset);
  if (!reference) return undefined;
  const destinations = reference.isDeclaration ? usesOf(view, reference) : declared(view, reference);
  return destinations.length > 0 ? { origin: reference.place, destinations } : undefined;
}

function usesOf(view: AgreementView, reference: Reference): readonly Destination[] {
  const uses = view.compilation.references.of(reference.target).filter(({ isDeclaration }) => !isDeclaration);
  return (uses.length > 0 ? uses : [reference]).map((use) => destinationOf(view, use));
}

function declared(view: AgreementView, { target }: Reference): readonly Destination[] {
  if (target.kind === 'file') {
    const start = { file: target.name, start: 0, end: 0 };
    return [{ place: start, whole: start }];
  }
  const block = BLOCKS.get(targetKey(target));
  return block ? blocks(view, block) : declarationsOf(view, target);
}

/** Words that are described by blocks without a name. */
const BLOCKS: ReadonlyMap<string, Declaration['$type']> = new Map([
  [targetKey(builtIn('subject', 'account')), 'Account'],
  [targetKey(builtIn('subject', 'lead')), 'Lead'],
]);

function blocks(view: AgreementView, type: Declaration['$type']): readonly Destination[] {
  return [...view.compilation.files.values()].flatMap(({ path, declarations }) =>
    declarations
      .filter(({ $type }) => $type === type)
      .map((node) => {
        const whole = placeOf(view, path, node);
        return { place: { ...whole, end: whole.start + type.length }, whole };
      }),
  );
}
