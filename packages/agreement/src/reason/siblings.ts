import type { SiblingCondition } from '../model/condition.ts';
import { isKnown } from './context.ts';
import { all, any, not, type Truth } from './formula.ts';
import { keyOf } from './key.ts';
import { plainTruth } from './lasting.ts';
import type { Reader } from './reader.ts';
import { valueVariable } from './values.ts';

/**
 * Some lead of the account fits: this one, or one other that is thought up for the purpose.
 * A lead of the other lead's account is a lead of this one's; what asks for it again is not looked into.
 */
export function siblingTruth(reader: Reader, condition: SiblingCondition, subject: string): Truth {
  if (subject !== '') return plainTruth(reader, condition, subject);
  const { context } = reader;
  const key = keyOf(condition.where);
  const other = context.otherLeads.get(key) ?? `other lead ${context.otherLeads.size + 1}`;
  context.otherLeads.set(key, other);
  const [here, there] = [reader.truth(condition.where, ''), reader.truth(condition.where, other)];
  const hasAccount = isKnown(context, valueVariable(context, { kind: 'account' }, ''));
  return { yes: any([here.yes, all([hasAccount, there.yes])]), no: all([here.no, any([not(hasAccount), there.no])]) };
}
