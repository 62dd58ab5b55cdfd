import type { Condition, Duration, Party, Value } from '@sla/agreement';

/** A condition as one line that shows its structure: `all(industry = option:Retail, event demo_requested x1)`. */
export function print(condition: Condition | undefined): string {
  if (!condition) return 'nothing';
  switch (condition.op) {
    case 'all':
    case 'any':
      return `${condition.op}(${condition.of.map(print).join(', ')})`;
    case 'not':
      return `not(${print(condition.of)})`;
    case 'at least':
      return `at-least-${condition.count}(${condition.of.map(print).join(', ')})`;
    case 'constant':
      return String(condition.value);
    case 'compare':
      return `${value(condition.left)} ${condition.is} ${value(condition.right)}`;
    case 'in':
      return `${value(condition.value)} in [${condition.list.map(value).join(' ')}]`;
    case 'contains':
      return `${value(condition.value)} contains '${condition.text}'`;
    case 'between':
      return `${value(condition.value)} from ${value(condition.low)} to ${value(condition.high)}`;
    case 'known':
      return `${condition.known ? 'known' : 'missing'} ${value(condition.value)}`;
    case 'becomes':
      return `becomes(${print(condition.what)})`;
    case 'became':
      return `became(${print(condition.what)})${often(condition)}`;
    case 'any lead of account':
      return `sibling(${print(condition.where)})`;
    default:
      return state(condition);
  }
}

type State = Extract<
  Condition,
  { readonly op: 'stage' | 'segment' | 'persona' | 'matrix' | 'contact' | 'handoff' | 'goal' | 'event' | 'decides' }
>;

function state(condition: State): string {
  switch (condition.op) {
    case 'stage':
      return `stage[${condition.in.join(' ')}]${held(condition)}`;
    case 'segment':
      return `segment ${condition.segment}[${condition.groups.join(' ')}]${held(condition)}`;
    case 'persona':
      return `persona ${condition.persona}${held(condition)}`;
    case 'matrix':
      return `matrix ${condition.matrix}[${condition.results.join(' ')}]${held(condition)}`;
    case 'contact':
      return `contact ${condition.contact} ${condition.is}${held(condition)}`;
    case 'handoff':
      return `handoff ${condition.handoff} ${condition.is}${reasons(condition)}${held(condition)}`;
    case 'goal':
      return `goal ${condition.goal} ${condition.is}${held(condition)}`;
    case 'decides':
      return `decides ${party(condition.by)}${reasons(condition)}`;
    case 'event': {
      const by = condition.by ? ` by ${party(condition.by)}` : '';
      const where = condition.where.map((one) => ` with(${print(one)})`).join('');
      return `event ${condition.event}${by}${where}${often(condition)}${reasons(condition)}`;
    }
  }
}

const held = (condition: { readonly for?: Duration }): string => (condition.for ? ` for ${length(condition.for)}` : '');
const reasons = (condition: { readonly reasons: readonly string[] }): string =>
  condition.reasons.length === 0 ? '' : ` {${condition.reasons.join('; ')}}`;
const often = ({
  times,
  within,
  since,
}: {
  readonly times: number;
  readonly within?: Duration;
  readonly since?: string;
}): string =>
  `${times === 1 ? '' : ` x${times}`}${within ? ` in ${length(within)}` : ''}${since ? ` since ${since}` : ''}`;
const length = ({ amount, unit, business }: Duration): string => `${amount}${business ? 'b' : ''}-${unit}`;

function party(who: Party): string {
  switch (who.kind) {
    case 'team':
      return `team:${who.team}`;
    case 'role':
      return `role:${who.role}`;
    case 'person':
      return `person:${who.person}`;
    case 'queue':
      return `queue:${who.queue}`;
    default:
      return who.kind;
  }
}

function value(of: Value): string {
  switch (of.kind) {
    case 'field':
      return `${of.of}.${of.field}`;
    case 'score':
      return of.at ? `score.${of.score}@${of.at}` : `score.${of.score}`;
    case 'property':
      return `.${of.property}`;
    case 'kpi':
      return `kpi.${of.kpi}/${length(of.over)}`;
    case 'account':
    case 'owner':
    case 'previous owner':
      return of.kind;
    case 'text':
      return `'${of.text}'`;
    case 'number':
      return of.number;
    case 'percent':
      return `${of.share.numerator}/${of.share.denominator}`;
    case 'money':
      return `${of.money.amount}-${of.money.currency}`;
    case 'option':
      return `option:${of.option}`;
    case 'date':
    case 'date and time':
      return of.date;
    case 'yes/no':
      return of.yes ? 'yes' : 'no';
    case 'duration':
      return length(of.duration);
  }
}
