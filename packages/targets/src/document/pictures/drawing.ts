import stringWidth from 'string-width';
import { type Attributes, type Element, element, type Markup, type Place } from '../html/element.ts';
import type { Inline, Picture } from '../model.ts';
import { elementId, type Pointer } from '../pointer.ts';

/** What every picture has. */
export interface Drawing {
  /** What it is drawn from; tells the pictures of a document apart together with the kind. */
  readonly pointer: Pointer;
  readonly kind: 'funnel' | 'journey' | 'timeline' | 'capacity';
  /** What it is, for whoever cannot see it. */
  readonly title: string;
  /** What it shows, in words. */
  readonly description: string;
  /** Fixed, or the width of the page. */
  readonly width: number | '100%';
  readonly height: number;
  readonly children: readonly Markup[];
}

/**
 * A picture. One that is as wide as the page places things by percent and writes in the size of the page's own text, so
 * that nothing becomes too small to read on a narrow one.
 */
export function drawing({ pointer, kind, title, description, width, height, children }: Drawing): Element {
  const id = `${kind}-${elementId(pointer)}`;
  const box = width === '100%' ? {} : { viewBox: `0 0 ${width} ${height}` };
  return element(
    'svg',
    {
      class: `sla-drawing sla-${kind}`,
      ...box,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-desc`,
      focusable: 'false',
    },
    [
      element('title', { id: `${id}-title` }, [title]),
      element('desc', { id: `${id}-desc` }, [description]),
      ...children,
    ],
  );
}

/** Things in a picture that stand for something in the agreement. */
export const mention = (pointer: Pointer): Place => ({ pointer, as: 'mention' });

/** A text; its size and colour come from its class. */
export const label = (text: string, attributes: Attributes): Element => element('text', attributes, [text]);

/** A length in percent of the page's width, with one decimal, so that equal pictures are equal bytes. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** A place in pixels, with one decimal. */
export const pixel = (place: number): number => Math.round(place * 10) / 10;

/** About how wide a text is: there is nothing here that could measure it. */
export const textWidth = (text: string, size: number): number => stringWidth(text) * size * 0.56;

/** A text cut to so many characters, with a sign that something is missing. */
export const shortened = (text: string, most: number): string => {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};

/** A text as lines of at most so many characters, at most so many lines. */
export function linesOf(text: string, most: number, lines: number): readonly string[] {
  const all: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = all.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) all[all.length - 1] = `${last} ${word}`;
    else all.push(word);
  }
  const kept = all.slice(0, lines);
  const rest = all.slice(lines - 1).join(' ');
  return kept.map((line, at) => shortened(at === lines - 1 ? rest : line, most));
}

/** A picture under its caption, or nothing where there was nothing to draw. What it shows also stands in words beside it. */
export const pictureBlocks = (picture: Element | undefined, caption: Inline): readonly Picture[] =>
  picture === undefined ? [] : [{ kind: 'picture', drawing: picture, caption, instead: [] }];
