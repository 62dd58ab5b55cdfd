import { quoted } from '@sla/agreement';
import type * as ast from '../../generated/ast.ts';
import { isHandoff } from '../../generated/ast.ts';
import { reasonUnknown } from '../../problem/types/reason-unknown.ts';
import type { Lowering } from '../lowering.ts';
import { respell } from '../respell.ts';
import { every } from '../statements.ts';
import type { Asking } from './asking.ts';

/** A reason; it is the same wherever it is quoted. */
export function reasonOf(lowering: Lowering, node: ast.Reason): string {
  if (node.text) lowering.refer(node, { kind: 'reason', name: node.text });
  return node.text;
}

/** The reasons that are asked for of a rejection. Where a handoff says what it may be rejected for, it is one of that. */
export function reasonsOf(asking: Asking, handoffs: readonly string[]): readonly string[] {
  const { lowering } = asking;
  const written = asking.tails.take('ForReasonsTail')?.reasons ?? [];
  const known = allowedReasons(asking, handoffs);
  return written.flatMap((reason) => {
    if (!reason.text) return [];
    if (known.length === 0 || known.includes(reason.text)) return [reasonOf(lowering, reason)];
    const place = lowering.place(reason);
    const { suggestion, extras } = respell(place, reason.text, known, quoted);
    lowering.report(reasonUnknown, place, [reason.text, known, suggestion], extras);
    return [];
  });
}

function allowedReasons({ lowering }: Asking, handoffs: readonly string[]): readonly string[] {
  const reasons = handoffs.flatMap((name) => {
    const node = lowering.symbols.find(name)?.node;
    return isHandoff(node) ? every(node.statements, 'RejectStatement').flatMap((line) => line.reasons) : [];
  });
  return [...new Set(reasons.flatMap((reason) => reason.text || []))];
}
