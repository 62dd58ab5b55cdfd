import type { Party } from '@sla/agreement';
import { nearest, quoted } from '@sla/agreement';
import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { SymbolKind } from '../names/symbols.ts';
import { builtIn } from '../names/target.ts';
import { personDuplicate } from '../problem/names/person-duplicate.ts';
import { personUnknown } from '../problem/names/person-unknown.ts';
import type { Lowering } from './lowering.ts';
import { respeltAs } from './respell.ts';

/** Kinds of declarations that can owe, own or be told something. */
export const PARTY_KINDS = ['role', 'team', 'queue'] as const satisfies readonly SymbolKind[];
export type PartyKind = (typeof PARTY_KINDS)[number];

/** The person a quoted name means. */
export function personOf(lowering: Lowering, ref: ast.PersonRef | undefined): string | undefined {
  if (!ref?.name) return undefined;
  if (lowering.people.has(ref.name)) {
    lowering.refer(ref, { kind: 'person', name: ref.name }, 'name');
    return ref.name;
  }
  const meant = nearest(ref.name, [...lowering.people.keys()]);
  const place = lowering.place(ref);
  // One person is never plainly a slip for another: people's names are near each other by chance.
  const { suggestion, extras } = respeltAs(place, meant === undefined ? undefined : { meant }, quoted);
  return lowering.report(personUnknown, place, [ref.name, suggestion], extras);
}

/** Who is meant: a quoted person, a team, role or queue by name, or `owner`, `previous owner`, `account owner`. */
export function partyOf(
  lowering: Lowering,
  node: ast.PersonRef | ast.NameRef | ast.PreviousOwner | ast.AccountOwner | undefined,
  kinds: readonly PartyKind[] = PARTY_KINDS,
): Party | undefined {
  const party = node && bareParty(lowering, node, kinds);
  return party && lowering.mark(party, node);
}

/** Several parties, without those that could not be resolved. */
export const partiesOf = (
  lowering: Lowering,
  nodes: readonly (ast.PersonRef | ast.NameRef | ast.PreviousOwner | ast.AccountOwner)[],
  kinds: readonly PartyKind[] = PARTY_KINDS,
): readonly Party[] => nodes.flatMap((node) => partyOf(lowering, node, kinds) ?? []);

function bareParty(
  lowering: Lowering,
  node: ast.PersonRef | ast.NameRef | ast.PreviousOwner | ast.AccountOwner,
  kinds: readonly PartyKind[],
): Party | undefined {
  if (node.$type === 'PreviousOwner') return wordParty(lowering, node, 'previous owner');
  if (node.$type === 'AccountOwner') return wordParty(lowering, node, 'account owner');
  if (node.$type === 'PersonRef') {
    const person = personOf(lowering, node);
    return person === undefined ? undefined : { kind: 'person', person };
  }
  if (node.name === 'owner' && !lowering.symbols.find('owner')) return wordParty(lowering, node, 'owner');
  const symbol = lowering.resolve(node, kinds);
  if (symbol?.kind === 'team') return { kind: 'team', team: symbol.name };
  if (symbol?.kind === 'role') return { kind: 'role', role: symbol.name };
  if (symbol?.kind === 'queue') return { kind: 'queue', queue: symbol.name };
  return undefined;
}

/** Somebody who is meant by a word of the language. */
function wordParty(lowering: Lowering, node: AstNode, kind: 'owner' | 'previous owner' | 'account owner'): Party {
  lowering.refer(node, builtIn('subject', kind));
  return { kind };
}

/** Declares the people who are written with an address anywhere in the agreement. */
export function declarePeople(lowering: Lowering, refs: readonly ast.PersonRef[]): void {
  for (const ref of refs) {
    if (!ref.name || !ref.email) continue;
    lowering.references.declare(ref, { kind: 'person', name: ref.name });
    const email = ref.email.replace(/^<|>$/g, '');
    const earlier = lowering.people.get(ref.name);
    if (!earlier)
      lowering.people.set(ref.name, lowering.mark({ name: ref.name, email }, ref, { name: 'name', email: 'email' }));
    else if (earlier.email !== email) lowering.report(personDuplicate, ref, [ref.name, earlier.email]);
  }
}
