import type { Target } from '../../names/target.ts';

/** A type of token: what it is called, which type of the protocol it is like, and what it stands for. */
export interface TokenTypeRow {
  readonly type: string;
  /** What an editor that does not know the type may colour it as. */
  readonly like: string;
  readonly says: string;
}

const row = <const T extends string>(type: T, like: string, says: string) => ({ type, like, says });

/** Every type of token, in the order of the legend. An extension's manifest lists the same types. */
export const TOKEN_TYPES = [
  row('keyword', 'keyword', 'A word of the language where it is one.'),
  row('operator', 'operator', 'A comparison, or the arrow between stages.'),
  row('comment', 'comment', 'Prose of a declaration.'),
  row('string', 'string', 'A text in quotes, or an address.'),
  row('number', 'number', 'A number, a share, points.'),
  row('unit', 'type', 'What a number counts: a length of time, a currency.'),
  row('date', 'number', 'A date, a period, a time, a day of the week.'),
  row('calendar', 'namespace', 'A calendar.'),
  row('channel', 'enumMember', 'A channel.'),
  row('contact', 'function', 'A contact policy.'),
  row('event', 'event', 'Something that happens to a lead.'),
  row('field', 'property', 'Something that is known of a lead or an account.'),
  row('form', 'struct', 'A form.'),
  row('funnel', 'function', 'A funnel.'),
  row('goal', 'function', 'A goal.'),
  row('group', 'enumMember', 'A group of a segment; a row, column or result of a matrix.'),
  row('handoff', 'function', 'A handoff.'),
  row('kpi', 'function', 'A KPI.'),
  row('matrix', 'enum', 'A matrix.'),
  row('meeting', 'function', 'A meeting.'),
  row('nurture', 'function', 'A nurture.'),
  row('option', 'enumMember', 'An option of a field.'),
  row('person', 'parameter', 'A person.'),
  row('persona', 'class', 'A persona.'),
  row('promise', 'function', 'A promise.'),
  row('property', 'property', 'A property of an event.'),
  row('queue', 'interface', 'A queue.'),
  row('reason', 'string', 'A reason.'),
  row('report', 'function', 'A report.'),
  row('role', 'interface', 'A role.'),
  row('score', 'variable', 'A score.'),
  row('segment', 'enum', 'A segment.'),
  row('stage', 'class', 'A stage.'),
  row('state', 'enumMember', 'What a policy, a handoff or a goal can have come to.'),
  row('subject', 'variable', 'What needs no declaration to be spoken of: the lead, its owner, its account.'),
  row('system', 'namespace', 'A system.'),
  row('team', 'interface', 'A team.'),
] as const satisfies readonly TokenTypeRow[];

export type TokenType = (typeof TOKEN_TYPES)[number]['type'];

/** What more is said of a token: where a name is declared, that it needs no declaration, that a comment is prose. */
export const TOKEN_MODIFIERS = ['declaration', 'builtin', 'documentation'] as const;
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** The type of what a name means. */
export function typeOfTarget(target: Target): TokenType {
  switch (target.kind) {
    case 'builtin':
      return BUILT_IN[target.family];
    case 'account field':
      return 'field';
    case 'row':
    case 'column':
    case 'result':
      return 'group';
    case 'file':
      return 'string';
    default:
      return target.kind;
  }
}

const BUILT_IN = {
  subject: 'subject',
  event: 'event',
  property: 'property',
  channel: 'channel',
  state: 'state',
  part: 'property',
  breakdown: 'property',
} as const satisfies Record<Extract<Target, { kind: 'builtin' }>['family'], TokenType>;
