import type { System } from '@sla/agreement';
import { type Context, shown } from '../context.ts';
import { styled } from '../inline.ts';
import type { Block, Column, Row } from '../model.ts';
import { pointerTo } from '../pointer.ts';
import { itemInline } from '../words/items.ts';
import { proseBlocks } from '../words/prose.ts';

/** What things are called in the systems that act on the agreement. */
export const systemBlocks = (context: Context): readonly Block[] =>
  Object.values(context.agreement.systems).map((system) => systemItem(context, system));

const columns: readonly Column[] = [
  { title: 'Here', align: 'left' },
  { title: 'There', align: 'left' },
];

function systemItem(context: Context, system: System): Block {
  const pointer = pointerTo('systems', system.name);
  const rows = system.maps.map(
    ({ what, to, in: unit }, at): Row => ({
      pointer: `${pointer}/maps/${at}`,
      cells: [
        itemInline(context, what),
        [styled('code', to), ...(unit ? [` in ${unit.business ? 'business ' : ''}${unit.unit}s`] : [])],
      ],
    }),
  );
  return {
    kind: 'item',
    pointer,
    title: shown(system),
    ...(system.text === undefined ? {} : { name: system.name }),
    blocks: [
      ...proseBlocks(`${pointer}/prose`, system.prose),
      ...(rows.length > 0 ? [{ kind: 'table', caption: `Names in ${shown(system)}`, columns, rows } as const] : []),
    ],
  };
}
