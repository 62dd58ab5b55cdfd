import type { Plan } from '@sla/agreement';
import { pointerTo } from '../document/pointer.ts';
import type { OutlineNode } from './node.ts';

/** What each side owes, by who owes it to whom. */
export const promiseNodes = ({ promises }: Plan): readonly OutlineNode[] =>
  promises.map(({ by, to, promises: owed }) => ({
    kind: 'team',
    label: by.length === 0 ? 'Nobody in particular' : by.join(' and '),
    ...(to.length > 0 && { detail: `to ${to.join(' and ')}` }),
    children: owed.map(({ name, sentence }) => ({
      kind: 'promise',
      label: name,
      detail: sentence,
      more: `${sentence}.`,
      pointer: pointerTo('promises', name),
      children: [],
    })),
  }));
