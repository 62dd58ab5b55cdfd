import type { Stage } from '@sla/agreement';
import { type Context, referAll, referTo, shown } from '../context.ts';
import { badge } from '../inline.ts';
import { leadsTo } from '../journey.ts';
import type { Block, Inline, Line, Row } from '../model.ts';
import { pointerTo } from '../pointer.ts';
import { ruleSpan } from '../words/conditions.ts';
import { startSpan } from './handoffs.ts';

/** What happens to leads that leave the main path: how they get there, who has them, what they get, and the way back. */
export function unconvertedBlocks(context: Context): readonly Block[] {
  const aside = context.journey.stages.filter(({ position }) => position === undefined);
  if (aside.length === 0 || context.agreement.lead.path.length === 0) return [];
  const columns = ['Stage', 'How a lead gets there', 'Then', 'Way back'].map(
    (title) => ({ title, align: 'left' }) as const,
  );
  const rows = aside.map((stage) => asideRow(context, stage));
  return [{ kind: 'table', caption: 'Stages beside the path', columns, rows }, ...exhausted(context)];
}

function asideRow(context: Context, stage: Stage): Row {
  const handoffs = context.journey.handoffsInto(stage.name);
  const started = [...new Set(handoffs.flatMap(({ then }) => then.map(({ start }) => start)))];
  const next = leadsTo(context.journey, stage).next;
  const then: Inline = [
    ...(handoffs.length > 0
      ? [
          'handed over by ',
          ...referAll(
            context,
            'handoffs',
            handoffs.map(({ name }) => name),
          ),
          started.length > 0 ? '; ' : '',
        ]
      : []),
    ...started.flatMap((name, at): Inline => [at === 0 ? '' : ', ', startSpan(context, name)]),
    ...(started.length > 0 ? [' begins'] : []),
  ];
  return {
    pointer: pointerTo('stages', stage.name),
    cells: [
      [referTo(context, 'stages', stage.name)],
      stage.enters.flatMap(({ when }, at): Inline => [at === 0 ? '' : '; ', ruleSpan(when)]),
      then.length > 0 ? then : ['nothing is said'],
      next.length > 0
        ? ['to ', ...referAll(context, 'stages', next, 'or')]
        : [badge('plain', stage.final ? 'none: final' : 'none')],
    ],
  };
}

/** What follows where all attempts were made and nobody answered. */
function exhausted({ agreement, journey }: Context): readonly Block[] {
  const items = Object.values(agreement.contacts).flatMap((policy): readonly Line[] =>
    journey.stagesAfter(policy.name).map((stage) => ({
      text: [`When ${shown(policy)} is exhausted, the lead becomes ${shown(stage)}.`],
      pointer: pointerTo('contacts', policy.name),
    })),
  );
  return items.length === 0 ? [] : [{ kind: 'list', as: 'bullets', items }];
}
