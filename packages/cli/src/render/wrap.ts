import stringWidth from 'string-width';

/** Breaks a text between words, so that no line is wider than it need be; what follows a list mark is set in under it. */
export function wrap(text: string, columns: number, indent = ''): readonly string[] {
  const hang = indent + ' '.repeat(/^\s*([-*]|\d+\.) /.exec(text)?.[0].length ?? 0);
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
