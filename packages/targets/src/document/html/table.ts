import type { Row, Table } from '../model.ts';
import { type Element, element } from './element.ts';
import { inlineMarkup } from './inline.ts';
import { type Look, reachable } from './look.ts';

/** A table that scrolls by itself where it is wider than the page, which the keyboard can do as well. */
export function tableElement({ caption, columns, rows }: Table, look: Look): Element {
  const alignOf = (at: number) => (columns[at]?.align === 'right' ? { class: 'sla-number' } : {});
  const head = columns.map(({ title }, at) => element('th', { scope: 'col', ...alignOf(at) }, [title]));
  const body = rows.map((row) => rowElement(row, look, alignOf));
  return element('div', { class: 'sla-table', tabindex: 0, role: 'region', 'aria-label': caption }, [
    element('table', {}, [
      element('caption', {}, [caption]),
      element('thead', {}, [element('tr', {}, head)]),
      element('tbody', {}, body),
    ]),
  ]);
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
