import MarkdownIt from 'markdown-it';
import { styled } from '../inline.ts';
import type { Block, Line, Quote, Span } from '../model.ts';
import type { Pointer } from '../pointer.ts';

/**
 * Prose is Markdown that somebody wrote, so only what does nothing but set text is read: paragraphs, lists, emphasis and
 * code. Links, pictures, headings and HTML stay the text they are written as.
 */
const reader = new MarkdownIt('zero', { maxNesting: 20 }).enable(['list', 'emphasis', 'backticks', 'escape', 'fence']);

/** What the agreement says about a thing, as a quotation; nothing where it says nothing. */
export function proseBlocks(pointer: Pointer, prose: string | undefined): readonly Quote[] {
  const blocks = prose === undefined ? [] : readProse(prose);
  return blocks.length === 0 ? [] : [{ kind: 'quote', pointer, blocks }];
}

type Token = ReturnType<typeof reader.parse>[number];

/** Prose as blocks; lists within lists become one. */
export function readProse(prose: string): readonly Block[] {
  const blocks: Block[] = [];
  let items: Line[] = [];
  let depth = 0;
  const endList = () => {
    if (items.length > 0) blocks.push({ kind: 'list', as: 'bullets', items });
    items = [];
  };
  for (const token of reader.parse(prose, {})) {
    if (token.type.endsWith('_list_open')) depth += 1;
    if (token.type.endsWith('_list_close')) depth -= 1;
    if (depth === 0) endList();
    const text = spansOf(token);
    if (text.length === 0) continue;
    if (depth > 0) items.push({ text });
    else blocks.push({ kind: 'paragraph', as: 'text', text });
  }
  endList();
  return blocks;
}

function spansOf(token: Token): readonly Span[] {
  if (token.type === 'fence') return [styled('code', token.content.trimEnd())];
  const kinds: ('strong' | 'emphasis')[] = [];
  return (token.children ?? []).flatMap((child): readonly Span[] => {
    if (child.type === 'strong_open') kinds.push('strong');
    if (child.type === 'em_open') kinds.push('emphasis');
    if (child.type === 'strong_close' || child.type === 'em_close') kinds.pop();
    if (child.type === 'softbreak') return [' '];
    if (child.type === 'code_inline') return [styled('code', child.content)];
    const kind = kinds.at(-1);
    return child.content === '' ? [] : [kind === undefined ? child.content : styled(kind, child.content)];
  });
}
