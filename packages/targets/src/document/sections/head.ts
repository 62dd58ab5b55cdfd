import type { Approval, PlanTerm } from '@sla/agreement';
import { type Context, referAll, referTo } from '../context.ts';
import { badge } from '../inline.ts';
import type { Block, Fact, Inline } from '../model.ts';
import { pointerTo } from '../pointer.ts';
import { dateText } from '../words/dates.ts';
import { proseBlocks } from '../words/prose.ts';

/** What stands under the title: prose, parties, term, approvals. */
export function headBlocks(context: Context): readonly Block[] {
  const { agreement } = context;
  return [
    ...proseBlocks('/prose', agreement.prose),
    {
      kind: 'facts',
      rows: [
        ...fact('Between', '/between', agreement.between.length > 0 && referAll(context, 'teams', agreement.between)),
        termFact(context),
        ...approvalFacts(context),
        ...fact('Drafted by', '/draftedBy', referNonEmpty(context, agreement.draftedBy)),
        ...fact('Money in', '/currency', agreement.currency !== undefined && [agreement.currency]),
        ...fact('Last reviewed', '/reviewedOn', agreement.reviewedOn !== undefined && [dateText(agreement.reviewedOn)]),
      ],
    },
  ];
}

const fact = (label: string, pointer: string, text: Inline | false): readonly Fact[] =>
  text === false ? [] : [{ label, values: [{ text, pointer }] }];

const referNonEmpty = (context: Context, people: readonly string[]): Inline | false =>
  people.length > 0 && referAll(context, 'people', people);

function termFact({ agreement: { effective, expires }, plan: { term } }: Context): Fact {
  const from = effective === undefined ? [] : [{ text: [`from ${dateText(effective)}`], pointer: '/effective' }];
  const to = expires === undefined ? [] : [{ text: [`to ${dateText(expires)}`], pointer: '/expires' }];
  const aside = termAside(term, expires);
  return { label: 'In force', values: [...from, ...to, ...(aside ? [{ text: [badge('open', aside)] }] : [])] };
}

function termAside({ from, to, end, cut }: PlanTerm, expires: string | undefined): string | undefined {
  if (from === undefined) return 'No first day is agreed, so no months are planned';
  if (cut) return `Planned to ${to === undefined ? 'its end' : dateText(to)}`;
  if (expires !== undefined) return undefined;
  return end === 'assumed'
    ? 'No last day is agreed: a year is assumed'
    : `No last day is agreed: planned to the last date of a goal${to === undefined ? '' : `, ${dateText(to)}`}`;
}

function approvalFacts(context: Context): readonly Fact[] {
  const { approvals } = context.agreement;
  if (approvals.length === 0) return [];
  const values = approvals.map((approval, at) => ({
    text: approvalInline(context, approval),
    pointer: pointerTo('approvals', at),
  }));
  return [{ label: 'Approved by', values }];
}

function approvalInline(context: Context, { by, on }: Approval): Inline {
  const who = referTo(context, 'people', by);
  return on === undefined
    ? [who, ' ', badge('open', 'pending')]
    : [who, ' ', badge('good', `approved ${dateText(on)}`)];
}
