import { type Condition, nameText } from '@sla/agreement';
import { type Asking, incomplete } from '../asking.ts';
import { fieldValue } from '../named-value.ts';
import { askedSo, takeQuestion } from '../question.ts';
import { type Asked, typeInWords } from '../value-type.ts';

/** `industry = Manufacturing`, `employees of account < 250`; a yes/no field alone asks whether it is yes. */
export function askField(asking: Asking): Condition | undefined {
  const { lowering, fact, scope, tails } = asking;
  const field = fieldValue(lowering, fact.subject, tails.take('OfTail')?.of, scope);
  if (!field) return undefined;
  const question = takeQuestion(asking);
  if (question) return askedSo(asking, field, question);
  if (field.type.kind !== 'yes/no') return incomplete(asking, typeInWords(field.type), exampleOf(field));
  const right = lowering.mark({ kind: 'yes/no', yes: true } as const, fact);
  return lowering.mark({ op: 'compare', left: field.value, is: '=', right }, fact);
}

function exampleOf({ name, type }: Asked): string {
  if (type.kind === 'options') return `${nameText(name)} = ${nameText(type.options[0] ?? '')}`;
  return type.kind === 'text' ? `${nameText(name)} contains "operations"` : `${nameText(name)} is known`;
}
