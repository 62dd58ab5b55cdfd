import stringWidth from 'string-width';
import type { Colours } from './colours.ts';
import { visible } from './safe.ts';

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

/** What a change takes away and adds stands out as such. */
function code(line: string, colours: Colours): string {
  if (line.startsWith('+')) return colours.green(line);
  return line.startsWith('-') ? colours.red(line) : colours.cyan(line);
}

/** Breaks a paragraph between words; what follows a list mark is set in under it. */
function wrap(text: string, columns: number): readonly string[] {
  const hang = ' '.repeat(/^\s*([-*]|\d+\.) /.exec(text)?.[0].length ?? 0);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && stringWidth(line) + 1 + stringWidth(word) > columns) {
      lines.push(line);
      line = `${hang}${word}`;
    } else line = line === '' && lines.length === 0 ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const inline = (text: string, colours: Colours): string =>
  visible(text)
    .replaceAll(/`([^`]+)`/g, (_, quoted: string) => colours.cyan(quoted))
    .replaceAll(/\*\*([^*]+)\*\*/g, (_, strong: string) => colours.bold(strong))
    .replaceAll(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)');
