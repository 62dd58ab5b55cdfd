import { type Act, type AtStep, type GivenValue, nameText, type Scenario, type ScenarioStep } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { accountField, builtIn } from '../names/target.ts';
import { scenarioInvalid } from '../problem/types/scenario-invalid.ts';
import { actOf } from './act.ts';
import { constantOf } from './condition/constant.ts';
import { fieldValue } from './condition/named-value.ts';
import { expectationOf } from './expectation.ts';
import { dateTimeOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { markLine, namedOf } from './named.ts';
import { partyOf } from './parties.ts';
import { every } from './statements.ts';

/** A test of the agreement: what is known, what happens when, and what must follow, in written order. */
export function lowerScenario(lowering: Lowering, node: ast.Scenario): Scenario {
  const { prose } = namedOf(node);
  const scenario: Scenario = {
    name: node.text ?? node.name ?? '',
    ...(prose ? { prose } : {}),
    given: every(node.statements, 'GivenStatement').flatMap((line) => givenOf(lowering, line)),
    steps: node.statements.flatMap((line) => stepOf(lowering, line) ?? []),
  };
  return lowering.mark(scenario, node, { name: node.text ? 'text' : 'name' });
}

/** `given account employees = 800, status = New`, or of the lead: `given region = AMER, phone = "1"`. */
function givenOf(lowering: Lowering, line: ast.GivenStatement): readonly GivenValue[] {
  const { subject, value, settings } = line;
  const settingsOf = (of: Subject): readonly GivenValue[] =>
    settings.flatMap((setting) => knownOf(lowering, setting, of, setting.field, setting.value) ?? []);
  if (value && subject) return [...(knownOf(lowering, line, 'lead', subject, value) ?? []), ...settingsOf('lead')];
  if (!subject?.name) return [];
  const of = SUBJECTS.find((word) => word === subject.name);
  if (of) lowering.refer(subject, builtIn('subject', of));
  if (of) return settingsOf(of);
  lowering.report(scenarioInvalid, subject, [
    `What is known is known of the lead or of its account: write \`given lead …\` or \`given account …\`.`,
  ]);
  return [];
}

const SUBJECTS = ['lead', 'account'] as const;
type Subject = (typeof SUBJECTS)[number];

function knownOf(
  lowering: Lowering,
  node: ast.GivenStatement | ast.Setting,
  subject: Subject,
  ref: ast.NameRef | undefined,
  written: ast.Value | undefined,
): readonly GivenValue[] | undefined {
  if (!ref?.name || !written) return undefined;
  if (subject === 'lead' && !lowering.symbols.find(ref.name) && lowering.accountFields.has(ref.name)) {
    lowering.refer(ref, accountField(ref.name));
    return lowering.report(scenarioInvalid, ref, [
      `'${ref.name}' is a field of the account: write \`given account ${nameText(ref.name)} = …\`.`,
    ]);
  }
  const asked = fieldValue(lowering, ref, undefined, { subject });
  const value = asked && constantOf(lowering, written, asked);
  if (asked?.value.kind !== 'field' || !value) return undefined;
  return [lowering.mark({ field: asked.value, value }, node, { field: ref, value: written })];
}

function stepOf(lowering: Lowering, line: ast.ScenarioStatement): ScenarioStep | undefined {
  if (line.$type === 'AtStatement') return atOf(lowering, line);
  if (line.$type !== 'ExpectStatement') return undefined;
  const expect = expectationOf(lowering, line);
  return expect && markLine(lowering, { kind: 'expect', expect } as const, line);
}

function atOf(lowering: Lowering, line: ast.AtStatement): AtStep | undefined {
  const at = dateTimeOf(lowering, line.at);
  const acts = line.events.flatMap((fact) => {
    const isLast = fact === line.events.at(-1);
    return (isLast && line.receiver ? givenTo(lowering, fact, line.receiver) : actOf(lowering, fact)) ?? [];
  });
  return at === undefined ? undefined : markLine(lowering, { kind: 'at', at, acts } as const, line, { at: line.at });
}

/** `reassigned to "Ana Ruiz"`: somebody gives the lead away by hand, past the routes. */
function givenTo(lowering: Lowering, fact: ast.Fact, receiver: ast.Party): Act | undefined {
  const act = actOf(lowering, fact);
  const to = partyOf(lowering, receiver, ['role', 'queue']);
  if (act?.kind === 'event' && act.event === 'reassigned') {
    return to && lowering.mark({ ...act, to }, fact, { event: fact.subject, to: receiver });
  }
  return lowering.report(scenarioInvalid, receiver, ['Only a lead that is `reassigned` goes to somebody by hand.']);
}
