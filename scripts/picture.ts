// Draws docs/images/plan.svg: what `sla plan` shows of an example, as a picture of a terminal. Run by `npm run picture`;
// it is rendered from the real output, and a test holds the two together.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const FILE = 'docs/images/plan.svg';
const EXAMPLE = 'examples/acme';
/** The part that is shown: from the heading of the funnels to the sentence that says what matters most. */
const FIRST = /^FUNNELS /;
const LAST = /Matters most/;

const COLUMNS = 120;
const SIZE = 14;
const WIDTH = 8.43;
const HEIGHT = 20;
const MARGIN = 24;
const BAR = 36;

/** One dark look of its own, so that the picture is as good on a light page as on a dark one. */
const LOOK = {
  background: '#0f1720',
  bar: '#1b2733',
  plain: '#d6dee6',
  dim: '#7d8b99',
  red: '#ff7b72',
  green: '#7ee787',
  yellow: '#e3b341',
  cyan: '#56c2d6',
} as const;

/** What the escape codes of colours (ECMA-48, SGR) say, as far as the command uses them. */
const CODES: Readonly<Record<string, Partial<Style>>> = {
  0: { bold: false, fill: LOOK.plain },
  1: { bold: true },
  2: { fill: LOOK.dim },
  22: { bold: false, fill: LOOK.plain },
  31: { fill: LOOK.red },
  32: { fill: LOOK.green },
  33: { fill: LOOK.yellow },
  36: { fill: LOOK.cyan },
  39: { fill: LOOK.plain },
};

interface Style {
  readonly bold: boolean;
  readonly fill: string;
}

interface Span extends Style {
  readonly text: string;
  readonly column: number;
}

const PLAIN: Style = { bold: false, fill: LOOK.plain };

function linesOfPlan(): readonly string[] {
  const env = { ...process.env, FORCE_COLOR: '1', NO_COLOR: '' };
  const args = ['packages/cli/bin/sla.mjs', 'plan', EXAMPLE];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`sla plan ended with ${status}: ${stderr}`);
  const lines = stdout.split('\n');
  const bare = lines.map(withoutCodes);
  const from = bare.findIndex((line) => FIRST.test(line));
  const to = bare.findIndex((line) => LAST.test(line));
  if (from < 0 || to < from) throw new Error('The plan has no such part any more.');
  return [bold(`$ npx sla plan ${EXAMPLE}`), '', ...lines.slice(from, to + 1)];
}

const ESCAPE = '\u001b';
const bold = (text: string): string => `${ESCAPE}[1m${text}${ESCAPE}[22m`;
const withoutCodes = (line: string): string => partsOf(line).join('');
const partsOf = (line: string): readonly string[] => line.split(ESCAPE).map((part) => part.replace(/^\[[\d;]*m/, ''));

/** The stretches of a line that look alike, each with the column it begins at. */
function spansOf(line: string): readonly Span[] {
  let style = PLAIN;
  let column = 0;
  return line.split(ESCAPE).flatMap((part): readonly Span[] => {
    const [, codes] = /^\[([\d;]*)m/.exec(part) ?? [];
    for (const code of codes?.split(';') ?? []) style = { ...style, ...CODES[code] };
    const text = part.replace(/^\[[\d;]*m/, '');
    const start = column;
    column += [...text].length;
    return cellsOf(text).map((cell) => ({ ...style, text: cell.text, column: start + cell.at }));
  });
}

/** Words that two blanks or more part stand in columns of their own; pictures do not keep blanks. */
const cellsOf = (text: string) =>
  [...text.matchAll(/\S+(?: \S+)*/g)].map((cell) => ({ text: cell[0], at: [...text.slice(0, cell.index)].length }));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Every stretch is set to its width, so that columns stand under each other in any font. */
function drawSpan({ text, column, bold: isBold, fill }: Span, y: number): string {
  const x = (MARGIN + column * WIDTH).toFixed(2);
  const length = ([...text].length * WIDTH).toFixed(2);
  const weight = isBold ? ' font-weight="bold"' : '';
  return `<text x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs" fill="${fill}"${weight}>${escaped(text)}</text>`;
}

/** The picture of a terminal with these lines. */
export function picture(lines: readonly string[]): string {
  const width = Math.ceil(2 * MARGIN + COLUMNS * WIDTH);
  const height = BAR + 2 * MARGIN + lines.length * HEIGHT;
  const texts = lines.flatMap((line, row) => {
    const y = BAR + MARGIN + row * HEIGHT + SIZE;
    return spansOf(line).map((span) => drawSpan(span, y));
  });
  const lights = ['#ff5f57', '#febc2e', '#28c840'].map(
    (fill, at) => `<circle cx="${MARGIN + at * 20}" cy="${BAR / 2}" r="6" fill="${fill}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="The funnel of an agreement as sla plan shows it">
<rect width="${width}" height="${height}" rx="10" fill="${LOOK.background}"/>
<path d="M0 ${BAR}V10a10 10 0 0 1 10-10H${width - 10}a10 10 0 0 1 10 10V${BAR}Z" fill="${LOOK.bar}"/>
${lights.join('\n')}
<g font-family="ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${SIZE}">
${texts.join('\n')}
</g>
</svg>
`;
}

/** The picture of the README, from what the built command shows now. */
export const planPicture = (): string => picture(linesOfPlan());

if (process.argv[1] === import.meta.filename) {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, planPicture());
}
