import { type DueExpectation, nameText, type ScenarioExpectation } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { scenarioInvalid } from '../problem/types/scenario-invalid.ts';
import { lowerCondition } from './condition/index.ts';
import { dateTimeOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { partyOf } from './parties.ts';
import { promiseName, promisesOf } from './promise-names.ts';
import { reportWhoExpected } from './who-expected.ts';

/** `expect stage is MQL`, `expect ToSales to SDR`, `expect HotLeads first touch by 2027-03-08 17:30`. */
export function expectationOf(lowering: Lowering, line: ast.ExpectStatement): ScenarioExpectation | undefined {
  if (line.receiver) return routeOf(lowering, line, line.receiver);
  if (line.by) return dueOf(lowering, line, line.by);
  if (reportWhoExpected(lowering, line.condition)) return undefined;
  const when = lowerCondition(lowering, line.condition, { subject: 'lead' });
  return when && lowering.mark({ kind: 'condition', when } as const, line, { when: line.condition });
}

function routeOf(lowering: Lowering, line: ast.ExpectStatement, receiver: ast.Party): ScenarioExpectation | undefined {
  const subject = nameIn(lowering, line, 'expect ToSales to SDR');
  const handoff = lowering.name(subject, ['handoff']);
  const to = partyOf(lowering, receiver);
  if (handoff === undefined || !to) return undefined;
  return lowering.mark({ kind: 'route', handoff, to } as const, line, { handoff: subject, to: receiver });
}

/** `first touch by` and `due by` are the firm time, `target by` the aim; of a contact policy those of its first touch. */
function dueOf(lowering: Lowering, line: ast.ExpectStatement, by: ast.DateTimeLiteral): DueExpectation | undefined {
  const subject = nameIn(lowering, line, 'expect HotLeads first touch by 2027-03-08 17:30');
  const promises = promisesOf(lowering, subject);
  const at = dateTimeOf(lowering, by);
  const [first] = promises;
  if (!subject || first === undefined || at === undefined) return undefined;
  if (line.firstTouch && !promises.includes(promiseName(subject.name, 'first touch'))) {
    return lowering.report(scenarioInvalid, subject, [
      `'${subject.name}' promises no first touch: write \`expect ${nameText(subject.name)} due by …\`.`,
    ]);
  }
  const time = line.clock === 'target' ? 'target' : 'firm';
  return lowering.mark({ kind: 'due', promise: first, time, at } as const, line, { promise: subject, at: by });
}

/** The one name before `to` or `by`. */
function nameIn(lowering: Lowering, line: ast.ExpectStatement, example: string): ast.NameRef | undefined {
  const { condition } = line;
  if (!condition) return undefined;
  if (condition.$type === 'Fact' && condition.tails.length === 0) return condition.subject;
  return lowering.report(scenarioInvalid, condition, [`A single name goes here, as in \`${example}\`.`]);
}
