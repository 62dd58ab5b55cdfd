import type { FieldReference } from '@sla/agreement';
import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { isFieldStatement } from '../../generated/ast.ts';
import { accountField, builtIn, scoped, type Target } from '../../names/target.ts';
import { clauseUnfit } from '../../problem/types/clause-unfit.ts';
import { conditionMisplaced } from '../../problem/types/condition-misplaced.ts';
import { lowerFieldType } from '../fields.ts';
import type { Lowering } from '../lowering.ts';
import { knownOption } from './constant.ts';
import type { ConditionScope } from './scope.ts';
import type { Asked } from './value-type.ts';

/** A field or a score by name, as it stands to the right of a comparison: `domain of account`. */
export function namedValue(lowering: Lowering, ref: ast.RefValue, scope: ConditionScope): Asked | undefined {
  const symbol = ref.of ? undefined : lowering.symbols.find(ref.name.name);
  return symbol?.kind === 'score'
    ? scoreValue(lowering, ref.name, undefined)
    : fieldValue(lowering, ref.name, ref.of, scope);
}

/** The points of a score, now or on last entering a stage. */
export function scoreValue(lowering: Lowering, ref: ast.NameRef, at: ast.NameRef | undefined): Asked | undefined {
  const score = lowering.name(ref, ['score']);
  const stage = lowering.name(at, ['stage']);
  if (score === undefined || (at && stage === undefined)) return undefined;
  const value = lowering.mark({ kind: 'score', score, ...(stage ? { at: stage } : {}) } as const, ref, { at });
  return { name: stage ? `${score} at ${stage}` : score, type: { kind: 'number' }, value };
}

/** A field of the lead, or of its account; where an account is spoken of, its fields are meant directly. */
export function fieldValue(
  lowering: Lowering,
  ref: ast.NameRef,
  of: ast.NameRef | undefined,
  scope: ConditionScope,
): Asked | undefined {
  if (!ref.name || (of && !of.name)) return undefined;
  if (of && (of.name !== 'account' || lowering.symbols.find('account'))) {
    return lowering.report(
      clauseUnfit,
      of,
      [`of ${of.name}`, ref.name, "A field is one of the lead, or else 'of account'."],
      // Something else of that name may be what is in the way.
      of.name === 'account'
        ? {}
        : { fix: { title: "Change to 'account'", edits: [{ place: lowering.place(of), text: 'account' }] } },
    );
  }
  if (of || (scope.subject === 'account' && lowering.accountFields.has(ref.name))) {
    lowering.refer(of, builtIn('subject', 'account'));
    return ofAccount(lowering, ref, of !== undefined);
  }
  const symbol = lowering.symbols.find(ref.name);
  if (!symbol && lowering.accountFields.has(ref.name)) return needsOfAccount(lowering, ref);
  if (symbol?.kind === 'field' && scope.subject === 'account') {
    lowering.refer(ref, symbol);
    return lowering.report(conditionMisplaced, ref, [
      ref.name,
      'It is a field of a lead, and this line speaks of an account.',
      lineOf(lowering, ref),
    ]);
  }
  const field = lowering.resolve(ref, ['field']);
  return field && asked(lowering, ref, { kind: 'field', of: 'lead', field: field.name }, field.node, field.name);
}

/** Which line a word stands on, for grouping. */
function lineOf(lowering: Lowering, ref: AstNode): string {
  let line = ref;
  while (line.$container && !line.$type.endsWith('Statement')) line = line.$container;
  const { file, start } = lowering.place(line);
  return `${file}:${start}`;
}

function ofAccount(lowering: Lowering, ref: ast.NameRef, isWritten: boolean): Asked | undefined {
  const known = [...lowering.accountFields.keys()];
  const field = knownOption(lowering, ref, { noun: 'field', of: 'account', known, target: accountField });
  const node = field === undefined ? undefined : lowering.accountFields.get(field);
  if (field === undefined || !node) return undefined;
  const name = isWritten ? `${field} of account` : field;
  return asked(lowering, ref, { kind: 'field', of: 'account', field }, node, name);
}

function asked(lowering: Lowering, ref: ast.NameRef, value: FieldReference, node: AstNode, name: string): Asked {
  const type = lowerFieldType(isFieldStatement(node) ? node.type : undefined);
  const target: Target = value.of === 'account' ? accountField(value.field) : { kind: 'field', name: value.field };
  return { name, type, value: lowering.mark(value, ref), option: scoped('option', target) };
}

function needsOfAccount(lowering: Lowering, ref: ast.NameRef): undefined {
  lowering.refer(ref, accountField(ref.name));
  const { file, end } = lowering.place(ref);
  const text = ' of account';
  return lowering.report(
    conditionMisplaced,
    ref,
    [ref.name, `It is a field of the account: write '${ref.name}${text}'.`],
    {
      fix: { title: `Change to '${ref.name}${text}'`, edits: [{ place: { file, start: end, end }, text }] },
    },
  );
}
