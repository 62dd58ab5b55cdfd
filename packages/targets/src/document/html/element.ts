import type { Pointer } from '../pointer.ts';

/** An element of HTML or of an SVG picture in it. Names come from the two lists below and never from an agreement. */
export interface Element {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly Markup[];
  /** What it stands for in the agreement. */
  readonly place?: Place;
}
/** An element, or a text, which is not escaped yet. */
export type Markup = Element | string;

/**
 * What an element stands for. `thing`: here the document shows it; `part`: a row or line of another thing; `mention`: it
 * is spoken of; `link`: it is spoken of, and the reader can go to where it is shown.
 */
export interface Place {
  readonly pointer: Pointer;
  readonly as: 'thing' | 'part' | 'mention' | 'link';
}

export type Tag = HtmlTag | SvgTag;
type HtmlTag =
  | ('main' | 'header' | 'nav' | 'section' | 'article' | 'footer' | 'div' | 'figure' | 'figcaption' | 'blockquote')
  | ('h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'p' | 'ul' | 'ol' | 'li' | 'dl' | 'dt' | 'dd' | 'pre')
  | ('table' | 'caption' | 'thead' | 'tbody' | 'tr' | 'th' | 'td')
  | ('a' | 'span' | 'strong' | 'em' | 'code');
type SvgTag =
  | ('svg' | 'g' | 'title' | 'desc' | 'defs' | 'pattern' | 'marker')
  | ('rect' | 'path' | 'line' | 'circle' | 'text' | 'tspan');

/** Attributes by name. Invariant: none that runs a script or loads anything is among them. */
export type Attributes = Readonly<Partial<Record<Attribute, string | number>>>;
type Attribute =
  | ('id' | 'class' | 'href' | 'data-pointer' | 'tabindex' | 'role' | 'scope' | 'lang' | 'colspan')
  | ('aria-label' | 'aria-labelledby' | 'aria-describedby' | 'aria-hidden')
  | ('x' | 'y' | 'x1' | 'y1' | 'x2' | 'y2' | 'cx' | 'cy' | 'r' | 'rx' | 'width' | 'height' | 'd' | 'dx' | 'dy')
  | ('viewBox' | 'fill' | 'stroke' | 'stroke-width' | 'text-anchor' | 'transform' | 'overflow' | 'focusable')
  | ('patternUnits' | 'orient' | 'refX' | 'refY' | 'markerWidth' | 'markerHeight' | 'marker-end');

/** An element; what it stands for comes last. */
export const element = (
  tag: Tag,
  attributes: Attributes = {},
  children: readonly Markup[] = [],
  place?: Place,
): Element => ({ tag, attributes, children, ...(place ? { place } : {}) });
