import { type Item, type NamedItem, nameText, sentenceList } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import type { SymbolKind } from '../names/symbols.ts';
import { accountField, builtIn } from '../names/target.ts';
import { clauseUnfit } from '../problem/types/clause-unfit.ts';
import { fieldReferenceOf } from './fields.ts';
import type { Lowering } from './lowering.ts';
import { respell } from './respell.ts';

const ITEM_KINDS = [
  'score',
  'segment',
  'persona',
  'matrix',
  'event',
  'stage',
  'queue',
  'promise',
] as const satisfies readonly SymbolKind[];

/**
 * Something known of a lead: `phone`, `domain of account`, `Total at MQL`, `result of StatusKept`, `owner`. `parts` are
 * the words that may stand before `of` a promise.
 */
export function itemOf(lowering: Lowering, node: ast.Path, parts: readonly string[] = ['result']): Item | undefined {
  const name = node.name?.name;
  if (!name) return undefined;
  if (node.of) return ofItem(lowering, node, node.of, parts);
  if (name === 'owner' && !lowering.symbols.find(name)) {
    lowering.refer(node.name, builtIn('subject', name));
    return lowering.mark({ kind: 'owner' }, node);
  }
  const symbol = lowering.symbols.find(name);
  if (symbol?.kind === 'field' || (!symbol && lowering.accountFields.has(name))) {
    return fieldReferenceOf(lowering, node.name);
  }
  const item = lowering.resolve(node.name, ['field', ...ITEM_KINDS]);
  const kind = ITEM_KINDS.find((known) => known === item?.kind);
  if (!item || !kind) return undefined;
  const at = lowering.name(node.stage, ['stage']);
  const named: NamedItem = { kind, name: item.name, ...(at ? { at } : {}) };
  return lowering.mark(named, node);
}

/** `FIELD of account`, `result of PROMISE`. */
function ofItem(lowering: Lowering, node: ast.Path, of: ast.NameRef, parts: readonly string[]): Item | undefined {
  if (of.name === 'account' && !lowering.symbols.find('account')) {
    lowering.refer(of, builtIn('subject', 'account'));
    if (!lowering.accountFields.has(node.name.name)) {
      return lowering.unknown(node.name, ['field'], [...lowering.accountFields.keys()]);
    }
    lowering.refer(node.name, accountField(node.name.name));
    return lowering.mark({ kind: 'field', of: 'account', field: node.name.name }, node);
  }
  const promise = lowering.name(of, ['promise']);
  if (promise === undefined) return undefined;
  if (node.name.name !== 'result') return unknownPart(lowering, node.name, of, parts);
  lowering.refer(node.name, builtIn('part', 'result'));
  return lowering.mark({ kind: 'promise', name: promise }, node);
}

/** A word before `of` that nothing is known by; `known` are those that are. */
export function unknownPart(
  lowering: Lowering,
  word: ast.NameRef,
  of: ast.NameRef,
  known: readonly string[],
): undefined {
  const place = lowering.place(word);
  const { extras } = respell(place, word.name, known);
  const forms = known.map((part) => `\`${part} of ${nameText(of.name)}\``);
  return lowering.report(
    clauseUnfit,
    place,
    [`${word.name} of`, of.name, `What can be told is ${sentenceList(forms, 'or')}.`],
    extras,
  );
}
