import { type Condition, nameText } from '@sla/agreement';
import { type Asking, incomplete, instead } from '../asking.ts';

/** A stage or a persona is asked of the lead: `MQL` alone is no question, `lead is MQL` is one. */
export function askOfLead(asking: Asking): Condition | undefined {
  const { lowering, fact } = asking;
  const symbol = lowering.resolve(fact.subject, ['stage', 'persona']);
  return (
    symbol && instead(asking, symbol.kind === 'stage' ? 'a stage' : 'a persona', `lead is ${nameText(symbol.name)}`)
  );
}

/** Of a role or a team only what it decides is asked, which is read before. */
export function askOfPeople(asking: Asking): Condition | undefined {
  const { lowering, fact } = asking;
  const symbol = lowering.resolve(fact.subject, ['role', 'team']);
  return (
    symbol && incomplete(asking, symbol.kind === 'role' ? 'a role' : 'a team', `touched by ${nameText(symbol.name)}`)
  );
}
