import type { Column, Row, Table } from '../model.ts';
import { withoutEmptyColumns } from '../table.ts';
import { type Element, element } from './element.ts';
import { inlineMarkup } from './inline.ts';
import { type Look, reachable } from './look.ts';

/** A table that scrolls by itself where it is wider than the page, which the keyboard can do as well. */
export function tableElement(table: Table, look: Look): Element {
  const { caption, as, columns, rows } = withoutEmptyColumns(table);
  const alignOf = (at: number) => ALIGN[columns[at]?.align ?? 'left'];
  const head = columns.map((column, at) => headElement(column, alignOf(at)));
  const body = rows.map((row) => rowElement(row, look, alignOf));
  return element('div', { class: 'sla-table', tabindex: 0, role: 'region', 'aria-label': caption }, [
    element('table', as === undefined ? {} : { class: `sla-${as}` }, [
      element('caption', {}, [caption]),
      element('thead', {}, [element('tr', {}, head)]),
      element('tbody', {}, body),
    ]),
  ]);
}

const ALIGN = { left: {}, right: { class: 'sla-number' }, tight: { class: 'sla-tight' } } as const;

function headElement({ title, note, pointer }: Column, align: { class?: string }): Element {
  const under = note === undefined ? [] : [element('span', { class: 'sla-under' }, inlineMarkup(note))];
  const place = pointer === undefined ? undefined : ({ pointer, as: 'part' } as const);
  return element('th', { scope: 'col', ...align }, [title, ...under], place);
}

function rowElement({ cells, pointer, tone }: Row, look: Look, alignOf: (at: number) => { class?: string }): Element {
  return element(
    'tr',
    { ...(tone === undefined ? {} : { class: `sla-${tone}` }), ...reachable(look, pointer) },
    cells.map((cell, at) =>
      at === 0
        ? element('th', { scope: 'row', ...alignOf(at) }, inlineMarkup(cell))
        : element('td', alignOf(at), inlineMarkup(cell)),
    ),
    pointer === undefined ? undefined : { pointer, as: 'part' },
  );
}
