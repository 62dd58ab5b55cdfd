import type { Agreement } from '@sla/agreement';
import { textOf } from './inline.ts';
import type { Block, Inline, Line, Row, SlaDocument, Span } from './model.ts';
import type { Pointer } from './pointer.ts';
import { readProse } from './words/prose.ts';

/** The document with what the agreement says about single lines: it stands behind the line it speaks of. */
export function withLineProse(document: SlaDocument, agreement: Agreement): SlaDocument {
  const blocks = (all: readonly Block[]) => all.map((block) => explained(block, agreement));
  return {
    ...document,
    head: blocks(document.head),
    sections: document.sections.map((section) => ({ ...section, blocks: blocks(section.blocks) })),
  };
}

function explained(block: Block, agreement: Agreement): Block {
  const line = (one: Line): Line => ({ ...one, text: [...one.text, ...behind(one.pointer, one.text, agreement)] });
  switch (block.kind) {
    case 'facts':
      return { ...block, rows: block.rows.map((row) => ({ ...row, values: row.values.map(line) })) };
    case 'list':
      return { ...block, items: block.items.map(line) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => explainedRow(row, agreement)) };
    case 'item':
    case 'group':
      return { ...block, blocks: block.blocks.map((inner) => explained(inner, agreement)) };
    default:
      return block;
  }
}

function explainedRow(row: Row, agreement: Agreement): Row {
  const [name = [], ...cells] = row.cells;
  return { ...row, cells: [[...name, ...behind(row.pointer, row.cells.flat(), agreement)], ...cells] };
}

/** Declared things say theirs under their own title; lines are told by their place in a list. */
function behind(pointer: Pointer | undefined, shown: Inline, agreement: Agreement): Inline {
  if (pointer === undefined || !/\/\d+$/.test(pointer)) return [];
  const prose = proseAt(agreement, pointer);
  const said = prose === undefined ? [] : readProse(prose).flatMap(spansIn);
  return said.length === 0 || textOf(shown).includes(textOf(said)) ? [] : [': ', ...said];
}

function proseAt(agreement: Agreement, pointer: Pointer): string | undefined {
  const keys = pointer.split('/').slice(1);
  let at: unknown = agreement;
  for (const key of keys) {
    const own = key.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.entries(at).find(([name]) => name === own)?.[1];
  }
  return typeof at === 'object' && at !== null && 'prose' in at && typeof at.prose === 'string' ? at.prose : undefined;
}

/** Paragraphs and points one after the other, for there is room for one line. */
function spansIn(block: Block, at: number): readonly Span[] {
  const gap = at === 0 ? [] : [' '];
  if (block.kind === 'paragraph') return [...gap, ...block.text];
  return block.kind === 'list'
    ? [...gap, ...block.items.flatMap(({ text }, item) => [...(item === 0 ? [] : [' ']), ...text])]
    : [];
}
