import { escapeMarkdown } from '@sla/agreement';
import type { Block, Fact, Inline, Item, Line, List, Row, SlaDocument, Span, Table, Tile, Tone } from '../model.ts';
import { withoutEmptyColumns } from '../table.ts';

/** The document as Markdown (with tables after GitHub). Pictures give way to what they are drawn from. */
export function writeMarkdown({ title, head, sections }: SlaDocument): string {
  const parts = [
    `# ${escapeMarkdown(title)}`,
    ...blocksText(head, 2),
    ...sections.flatMap((section) => [`## ${escapeMarkdown(section.title)}`, ...blocksText(section.blocks, 3)]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const blocksText = (blocks: readonly Block[], level: number): readonly string[] =>
  blocks.flatMap((block) => blockText(block, level));

function blockText(block: Block, level: number): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.as === 'warning' ? `**Attention:** ${inlineText(block.text)}` : inlineText(block.text)];
    case 'quote':
      return [quoted(blocksText(block.blocks, level).join('\n\n'))];
    case 'facts':
      return [block.rows.map(factText).join('\n')];
    case 'tiles':
      return [block.tiles.map(tileText).join('\n')];
    case 'list':
      return [listText(block)];
    case 'table':
      return tableText(block);
    case 'item':
      return [itemHeading(block, level), ...subtitle(block), ...blocksText(block.blocks, level + 1)];
    case 'group':
      return [heading(escapeMarkdown(block.title), level), ...blocksText(block.blocks, level + 1)];
    case 'picture':
      return blocksText(block.instead, level);
  }
}

const heading = (text: string, level: number): string => `${'#'.repeat(Math.min(level, 6))} ${text}`;

const itemHeading = ({ title, name }: Item, level: number): string =>
  heading(`${escapeMarkdown(title)}${name === undefined ? '' : ` (${escapeMarkdown(name)})`}`, level);

const subtitle = ({ subtitle: text }: Item): readonly string[] => (text === undefined ? [] : [inlineText(text)]);

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

function factText({ label, values }: Fact): string {
  const [first, ...others] = values;
  const start = `- **${escapeMarkdown(label)}:**`;
  if (others.length === 0) return `${start} ${first ? inlineText(first.text) : ''}`;
  return [start, ...values.map((line) => `  - ${inlineText(line.text)}`)].join('\n');
}

const tileText = ({ label, value, note }: Tile): string =>
  `- ${inlineText(label)}: **${escapeMarkdown(value)}**${note ? ` ${inlineText(note)}` : ''}`;

const listText = ({ as, items }: List): string =>
  items.map(({ text }: Line, at) => `${as === 'bullets' ? '-' : `${at + 1}.`} ${inlineText(text)}`).join('\n');

function tableText(table: Table): readonly string[] {
  const { caption, columns, rows } = withoutEmptyColumns(table);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const align = columns.map((column) => (column.align === 'right' ? '---:' : '---'));
  const head = columns.map(({ title, note = [] }) => inlineText([title, ...(note.length > 0 ? [': ', ...note] : [])]));
  const body = rows.map(({ cells }: Row) => line(columns.map((_, at) => inlineText(cells[at] ?? []))));
  return [`**${escapeMarkdown(caption)}**`, [line(head), line(align), ...body].join('\n')];
}

const SIGNS: Readonly<Record<Tone, string>> = { plain: '', good: '✓ ', short: '▼ ', open: '○ ' };

/** Spans are put together before they are escaped, so that nothing escapes by standing at a seam. */
const inlineText = (inline: Inline): string => inline.map(spanText).join('').trim();

function spanText(span: Span): string {
  if (typeof span === 'string') return escapeMarkdown(span);
  const text = escapeMarkdown(span.text);
  switch (span.kind) {
    case 'strong':
      return text.trim() === '' ? text : `**${text.trim()}**`;
    case 'emphasis':
      return text.trim() === '' ? text : `*${text.trim()}*`;
    case 'name':
      return `(${text})`;
    case 'badge':
      return span.tone === 'plain' ? `(${text})` : `${SIGNS[span.tone]}${text}`;
    default:
      return text;
  }
}
