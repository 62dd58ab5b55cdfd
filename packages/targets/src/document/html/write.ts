import { withoutUnsafe } from '@sla/agreement';
import type { Element, Markup, Tag } from './element.ts';

const VOID: ReadonlySet<Tag> = new Set(['rect', 'path', 'line', 'circle']);
/** Elements that begin a line, so that a difference between two documents can be read. */
const OWN_LINE: ReadonlySet<Tag> = new Set(
  'main header nav section article footer div figure figcaption blockquote h1 h2 h3 h4 h5 p ul ol li dl dt dd table caption thead tbody tr svg'.split(
    ' ',
  ) as readonly Tag[],
);

/** Elements as text. Every text and every attribute is escaped here, and nowhere else. */
export function writeMarkup(markup: Markup): string {
  if (typeof markup === 'string') return escapeMarkup(markup);
  const { tag, children } = markup;
  const line = OWN_LINE.has(tag) ? '\n' : '';
  const open = `${line}<${tag}${attributesText(markup)}`;
  if (VOID.has(tag)) return `${open}/>`;
  return `${open}>${children.map(writeMarkup).join('')}</${tag}>`;
}

const attributesText = ({ attributes }: Element): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('');

/**
 * A text that can stand between tags and in a quoted attribute, in HTML and in SVG: no markup, no control characters, and
 * none of the invisible ones that turn the direction of writing for what follows. White space of any kind becomes a space, but
 * for one that is not broken.
 */
export const escapeMarkup = (text: string): string =>
  withoutUnsafe(text.replace(/(?:(?!\u00a0)[\s\u0085])+/gu, ' ')).replace(
    /[&<>"'`]/g,
    (character) => ENTITIES[character] ?? '',
  );

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};
