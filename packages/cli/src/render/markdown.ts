import type { Colours } from './colours.ts';
import { visible } from './safe.ts';
import { wrap } from './wrap.ts';

/** A page of documentation for the terminal: headings stand out, paragraphs are wrapped, code is set in. */
export function markdown(page: string, colours: Colours, columns: number): string {
  const out: string[] = [];
  let inCode = false;
  let paragraph: string[] = [];
  const flush = (): void => {
    if (paragraph.length > 0) out.push(...wrap(inline(paragraph.join(' '), colours), columns));
    paragraph = [];
  };
  for (const line of page.split(/\r?\n/)) {
    const heading = /^#+\s+(.*)$/.exec(line)?.[1];
    if (line.startsWith('```')) {
      flush();
      inCode = !inCode;
    } else if (inCode) out.push(`    ${code(visible(line), colours)}`.trimEnd());
    else if (heading !== undefined) {
      flush();
      out.push(colours.bold(inline(heading, colours)));
    } else if (line.trim() === '' || /^\s*([-*|]|\d+\.) ?/.test(line)) {
      flush();
      if (line.startsWith('|') || line.trim() === '') out.push(inline(line.trim(), colours));
      else paragraph = [line];
    } else paragraph.push(line.trim());
  }
  flush();
  return `${out
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** What a change takes away and adds stands out as such; a mark between two places says that there is more. */
function code(line: string, colours: Colours): string {
  if (line.startsWith('@@')) return colours.dim('…');
  if (line.startsWith('+')) return colours.green(line);
  return line.startsWith('-') ? colours.red(line) : colours.cyan(line);
}

/** Words as they are read: marks go, and so do addresses that lead nowhere from a terminal. */
const inline = (text: string, colours: Colours): string =>
  visible(text)
    .replaceAll(/\[([^\]]+)\]\((https?:[^)]+)\)/g, '$1 ($2)')
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .split(/(`[^`]+`)/)
    .map((part) => (/^`.+`$/.test(part) ? quoted(part, colours) : emphasized(part, colours)))
    .join('');

/** Code in a sentence; where no colour sets it apart, its quotes stay. */
const quoted = (part: string, colours: Colours): string =>
  colours.isColorSupported ? colours.cyan(part.slice(1, -1)) : part;

const emphasized = (part: string, colours: Colours): string =>
  part
    .replaceAll(/\*\*([^*]+)\*\*/g, (_, strong: string) => colours.bold(strong))
    .replaceAll(/(?<!\w)_([^_]+)_(?!\w)/g, (_, stressed: string) => colours.italic(stressed));
