import type { Severity } from '@sla/language';
import type { Colours } from '../render/colours.ts';
import { excerpt } from '../render/excerpt.ts';
import { visible } from '../render/safe.ts';
import { wrap } from '../render/wrap.ts';
import type { Shown, Spot } from './shown.ts';

export interface PrettyOptions {
  readonly colours: Colours;
  readonly columns: number;
  /** Whether messages are broken at that width, as for people at a terminal; programs that read lines want them whole. */
  readonly wraps?: boolean;
}

/** Findings for people: where, what, the line with the words marked, the places that take part, the repair. */
export const pretty = (findings: readonly Shown[], options: PrettyOptions): string =>
  findings.map((finding) => block(finding, options)).join('');

function block(finding: Shown, options: PrettyOptions): string {
  const { colours } = options;
  const paint = PAINTS[finding.severity](colours);
  const head = `${colours.bold(position(finding.spot))}  ${paint(finding.severity)}  ${colours.dim(finding.code)}`;
  const lines = [head, ...sentence(visible(finding.message), options), ...quote(finding.spot, '^', paint, options)];
  for (const { spot, message } of finding.related) {
    const see = sentence(`${INDENT}see ${position(spot)}: ${visible(message)}`, options, INDENT);
    lines.push(...see, ...quote(spot, '-', colours.cyan, options));
  }
  if (finding.repair) lines.push(`${INDENT}${colours.green('repair:')} ${visible(finding.repair.title)}`);
  return `${lines.join('\n')}\n\n`;
}

const sentence = (text: string, { columns, wraps }: PrettyOptions, indent = ''): readonly string[] =>
  wraps ? wrap(text, Math.max(MIN_COLUMNS, columns), indent) : [text];

/** The line a spot begins on, with its words marked below. */
function quote(spot: Spot, mark: string, paint: (text: string) => string, options: PrettyOptions): readonly string[] {
  if (!spot.lines) return [];
  const { colours } = options;
  const { line, column, offset } = spot.start;
  const text = spot.lines.line(line);
  const length = Math.max(0, spot.end.offset - offset);
  const end = Math.min(text.length, column - 1 + length);
  const room = Math.max(MIN_COLUMNS, options.columns) - GUTTER - 3;
  const shown = excerpt(text, Math.min(text.length, column - 1), end, room);
  const margin = (label: string): string => colours.dim(`${label.padStart(GUTTER)} │ `);
  return [
    `${margin(String(line))}${shown.line}`,
    `${margin('')}${' '.repeat(shown.indent)}${paint(mark.repeat(shown.length))}`,
  ];
}

const position = (spot: Spot): string => `${visible(spot.path)}:${spot.start.line}:${spot.start.column}`;

const PAINTS: Readonly<Record<Severity, (colours: Colours) => (text: string) => string>> = {
  error: (colours) => colours.red,
  warning: (colours) => colours.yellow,
  info: (colours) => colours.blue,
};
const GUTTER = 5;
const INDENT = ' '.repeat(GUTTER + 1);
const MIN_COLUMNS = 40;
