import type { EventType, Field, FieldReference, FieldType } from '@sla/agreement';
import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { accountField } from '../names/target.ts';
import type { Lowering } from './lowering.ts';
import { markNamed, namedOf } from './named.ts';
import { sorted } from './records.ts';

/** The options a field can have, where it has a fixed list. */
export function fieldOptions(node: AstNode): readonly string[] | undefined {
  const type = ast.isFieldStatement(node) ? node.type : undefined;
  return type?.$type === 'ChoiceType' ? type.options.map((option) => option.name) : undefined;
}

/** A field of a lead or an account. */
export function lowerField(lowering: Lowering, node: ast.FieldStatement): Field {
  return markNamed(lowering, { ...namedOf(node), type: lowerFieldType(node.type) }, node, { type: node.type });
}

/** An event and what is known of each occurrence. */
export function lowerEvent(lowering: Lowering, node: ast.EventStatement): EventType {
  const properties = node.properties.map((property) => {
    const field: Field = { name: property.name, type: lowerFieldType(property.type) };
    return [property.name, lowering.mark(field, property, { name: 'name' })] as const;
  });
  return markNamed(lowering, { ...namedOf(node), properties: sorted(properties) }, node);
}

/** The type a field, or a property of an event, is written with; text where a syntax error ate it. */
export function lowerFieldType(node: ast.FieldType | ast.ChoiceType | undefined): FieldType {
  switch (node?.$type) {
    case 'NumberType':
      return { kind: 'number' };
    case 'MoneyType':
      return { kind: 'money' };
    case 'DateType':
      return { kind: node.time ? 'date and time' : 'date' };
    case 'YesNoType':
      return { kind: 'yes/no' };
    case 'ChoiceType':
      return optionsOf(node);
    default:
      return { kind: 'text' };
  }
}

function optionsOf({ options }: ast.ChoiceType): FieldType {
  const texts = options.flatMap(({ name, text }): [string, string][] => (text ? [[name, text]] : []));
  return {
    kind: 'options',
    options: options.map(({ name }) => name),
    ...(texts.length > 0 ? { texts: sorted(texts) } : {}),
  };
}

/** A field of the lead, or else of its account. */
export function fieldReferenceOf(lowering: Lowering, node: ast.NameRef): FieldReference | undefined {
  const isAccountField = !lowering.symbols.find(node.name) && lowering.accountFields.has(node.name);
  if (isAccountField) {
    lowering.refer(node, accountField(node.name));
    return lowering.mark({ kind: 'field', of: 'account', field: node.name }, node);
  }
  const field = lowering.name(node, ['field']);
  return field === undefined ? undefined : lowering.mark({ kind: 'field', of: 'lead', field }, node);
}
