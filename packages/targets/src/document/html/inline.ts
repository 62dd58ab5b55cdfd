import type { Inline, Span, Styled, Tone } from '../model.ts';
import { element, type Markup, type Tag } from './element.ts';

/** A run of text as elements. */
export const inlineMarkup = (inline: Inline): readonly Markup[] => inline.map(spanMarkup);

const TAGS: Readonly<Record<Styled['kind'], Tag>> = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  muted: 'span',
  rule: 'span',
  name: 'span',
  place: 'span',
};

/** A sign before the word, so that it is told apart without colour. */
const SIGNS: Readonly<Record<Tone, string>> = { plain: '', good: '✓ ', short: '▼ ', open: '○ ' };

function spanMarkup(span: Span): Markup {
  if (typeof span === 'string') return span;
  switch (span.kind) {
    case 'reference':
      return element('a', { class: 'sla-ref' }, [span.text], { pointer: span.pointer, as: 'link' });
    case 'badge':
      return element('span', { class: `sla-badge sla-${span.tone}` }, [`${SIGNS[span.tone]}${span.text}`]);
    default: {
      const isPlain = TAGS[span.kind] !== 'span';
      return element(TAGS[span.kind], isPlain ? {} : { class: `sla-${span.kind}` }, [span.text]);
    }
  }
}
