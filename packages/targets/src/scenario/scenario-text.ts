import {
  type Act,
  type AtStep,
  describeCondition,
  type ExpectStep,
  type FieldReference,
  type GivenValue,
  nameText,
  partyText,
  quoted,
  type Scenario,
  type ScenarioExpectation,
  valueText,
} from '@sla/agreement';

/** A scenario as the language writes it, ready to stand in an agreement. Read again, it is the same scenario. */
export function scenarioText({ name, given, steps }: Scenario): string {
  const lines = [
    ...givenLines(given),
    ...steps.flatMap((step) => (step.kind === 'at' ? atLines(step) : expectLines(step))),
  ];
  return `scenario ${quoted(name)} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

/** What is known of the account stands before what is known of the lead, each on a line. */
function givenLines(given: readonly GivenValue[]): readonly string[] {
  return (['account', 'lead'] as const).flatMap((of) => {
    const known = given.filter(({ field }) => field.of === of);
    if (known.length === 0) return [];
    return [
      `given ${of} ${known.map(({ field, value }) => `${nameText(field.field)} = ${valueText(value)}`).join(', ')}`,
    ];
  });
}

/** Whom a lead is given to stands at the end of a line, so a line ends there. */
function atLines({ at, acts }: AtStep): readonly string[] {
  const lines: string[][] = [[]];
  for (const act of acts) {
    lines.at(-1)?.push(actText(act));
    if (act.kind === 'event' && act.to !== undefined && act !== acts.at(-1)) lines.push([]);
  }
  return lines.map((texts) => `at ${localText(at)} ${texts.join(', ')}`.trimEnd());
}

function actText(act: Act): string {
  switch (act.kind) {
    case 'set':
      return `${fieldText(act.field)} = ${valueText(act.value)}`;
    case 'decides':
      return [
        partyText(act.by),
        'decides',
        ...(act.stage === undefined ? [] : [nameText(act.stage)]),
        ...forReason(act.reason),
      ].join(' ');
    case 'event':
      return [
        act.event === 'owner leaves' ? act.event : nameText(act.event),
        ...(act.by === undefined ? [] : ['by', partyText(act.by)]),
        ...(act.channel === undefined ? [] : ['by', nameText(act.channel)]),
        ...act.with.flatMap(({ property, value }) => ['with', nameText(property), '=', valueText(value)]),
        ...forReason(act.reason),
        ...(act.to === undefined ? [] : ['to', partyText(act.to)]),
      ].join(' ');
  }
}

const fieldText = (field: FieldReference): string => valueText(field);
const forReason = (reason: string | undefined): readonly string[] =>
  reason === undefined ? [] : ['for', quoted(reason)];
const localText = (at: string): string => at.replace('T', ' ');

function expectLines({ expect }: ExpectStep): readonly string[] {
  return [`expect ${expectationText(expect)}`];
}

/** What is expected, as the language writes it after `expect`. */
export function expectationText(expect: ScenarioExpectation): string {
  switch (expect.kind) {
    case 'condition':
      return describeCondition(expect.when);
    case 'route':
      return `${nameText(expect.handoff)} to ${partyText(expect.to)}`;
    case 'due':
      return `${dueText(expect)} by ${localText(expect.at)}`;
  }
}

/** Of a handoff or a contact policy it is the first of its promises, which is called after it: `ToSales.accept`. */
function dueText({ promise, time }: Extract<ScenarioExpectation, { kind: 'due' }>): string {
  const dot = promise.lastIndexOf('.');
  const name = nameText(dot === -1 ? promise : promise.slice(0, dot));
  if (time === 'target') return `${name} target`;
  return promise.endsWith('.first touch') ? `${name} first touch` : `${name} due`;
}
