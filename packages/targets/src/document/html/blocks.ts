import type { Block, Facts, Group, Item, Line, List, Paragraph, Picture, Quote, Tiles } from '../model.ts';
import { type Element, element, type Place, type Tag } from './element.ts';
import { inlineMarkup } from './inline.ts';
import { type Look, reachable } from './look.ts';
import { tableElement } from './table.ts';

/** Blocks as elements. */
export const blockElements = (blocks: readonly Block[], look: Look): readonly Element[] =>
  blocks.map((block) => blockElement(block, look));

function blockElement(block: Block, look: Look): Element {
  switch (block.kind) {
    case 'paragraph':
      return paragraphElement(block, look);
    case 'quote':
      return quoteElement(block, look);
    case 'facts':
      return factsElement(block, look);
    case 'tiles':
      return tilesElement(block, look);
    case 'list':
      return listElement(block, look);
    case 'table':
      return tableElement(block, look);
    case 'item':
      return itemElement(block, look);
    case 'group':
      return groupElement(block, look);
    case 'picture':
      return pictureElement(block);
  }
}

const partOf = (pointer: string | undefined): Place | undefined =>
  pointer === undefined ? undefined : { pointer, as: 'part' };

const paragraphElement = ({ as, text, pointer }: Paragraph, look: Look): Element =>
  element('p', { class: `sla-${as}`, ...reachable(look, pointer) }, inlineMarkup(text), partOf(pointer));

const quoteElement = ({ blocks, pointer }: Quote, look: Look): Element =>
  element('blockquote', reachable(look, pointer), blockElements(blocks, look), { pointer, as: 'part' });

const factsElement = ({ rows }: Facts, look: Look): Element =>
  element(
    'dl',
    { class: 'sla-facts' },
    rows.map(({ label, values }) =>
      element('div', {}, [element('dt', {}, [label]), ...values.map((line) => lineElement('dd', line, look))]),
    ),
  );

const lineElement = (tag: Tag, { text, pointer }: Line, look: Look): Element =>
  element(tag, reachable(look, pointer), inlineMarkup(text), partOf(pointer));

const LISTS = { bullets: 'ul', ladder: 'ol', numbers: 'ol' } as const;

const listElement = ({ as, items }: List, look: Look): Element =>
  element(
    LISTS[as],
    { class: `sla-${as}` },
    items.map((item) => lineElement('li', item, look)),
  );

const tilesElement = ({ tiles }: Tiles, look: Look): Element =>
  element(
    'ul',
    { class: 'sla-tiles' },
    tiles.map(({ label, value, note, pointer, meter }) =>
      element(
        'li',
        reachable(look, pointer),
        [
          element('span', { class: 'sla-label' }, inlineMarkup(label)),
          element('strong', { class: 'sla-value' }, [value]),
          ...(meter === undefined ? [] : [meterElement(meter)]),
          ...(note ? [element('span', { class: 'sla-note' }, inlineMarkup(note))] : []),
        ],
        partOf(pointer),
      ),
    ),
  );

/** The number beside it says the same, so it is nothing to a screen reader. */
function meterElement(share: number): Element {
  const width = `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
  return element('svg', { class: 'sla-meter', width: '100%', height: 6, 'aria-hidden': 'true', focusable: 'false' }, [
    element('rect', { class: 'sla-meter-all', width: '100%', height: 6, rx: 3 }),
    element('rect', { class: 'sla-meter-part', width, height: 6, rx: 3 }),
  ]);
}

function itemElement({ pointer, title, name, subtitle, blocks, isAside }: Item, look: Look): Element {
  const own = element('a', { class: 'sla-self' }, [title], { pointer, as: 'link' });
  const called = name === undefined ? [] : [' ', element('span', { class: 'sla-name' }, [name])];
  return element(
    'article',
    { class: 'sla-item' },
    [
      element(headingTag(look), {}, [own, ...called]),
      ...(subtitle ? [element('p', { class: 'sla-subtitle' }, inlineMarkup(subtitle))] : []),
      ...blockElements(blocks, { ...look, level: look.level + 1 }),
    ],
    { pointer, as: isAside ? 'mention' : 'thing' },
  );
}

const groupElement = ({ title, blocks }: Group, look: Look): Element =>
  element('div', { class: 'sla-group' }, [
    element(headingTag(look), {}, [title]),
    ...blockElements(blocks, { ...look, level: look.level + 1 }),
  ]);

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5'] as const;

const headingTag = ({ level }: Look): Tag => HEADINGS[level - 1] ?? 'h5';

const pictureElement = ({ drawing, caption }: Picture): Element =>
  element('figure', {}, [
    element('div', { class: 'sla-picture' }, [drawing]),
    ...(caption.join('') === '' ? [] : [element('figcaption', {}, inlineMarkup(caption))]),
  ]);
