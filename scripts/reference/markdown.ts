// Reads a page of the reference: headings, and below each its forms, sentences, list items and rows.

/** What stands under one heading. */
export interface Section {
  readonly level: number;
  readonly title: string;
  /** As GitHub links to it. */
  readonly anchor: string;
  /** The lines of its `form` blocks. */
  readonly forms: readonly string[];
  /** Paragraphs as lists of their lines; the pages have one sentence on a line. */
  readonly paragraphs: readonly (readonly string[])[];
  readonly items: readonly (readonly string[])[];
  /** The rows of its tables. A table of `Form`s shows examples and explains no word. */
  readonly rows: readonly (readonly string[])[];
}

interface Growing extends Section {
  readonly forms: string[];
  readonly paragraphs: string[][];
  readonly items: string[][];
  readonly rows: string[][];
}

/** The sections of a page, in order. */
export function sectionsOf(page: string): readonly Section[] {
  const sections: Growing[] = [];
  let fence: string | undefined;
  let open: string[] | undefined;
  let header: string | undefined;
  for (const line of page.split('\n')) {
    const section = sections.at(-1);
    const mark = /^```(\w*)/.exec(line);
    const heading = /^(#+) (.+)$/.exec(line);
    if (mark) {
      fence = fence === undefined ? (mark[1] ?? '') : undefined;
      open = undefined;
    } else if (fence !== undefined) {
      if (fence === 'form') section?.forms.push(line);
    } else if (heading) {
      sections.push(begin(heading[1]?.length ?? 1, heading[2] ?? ''));
      open = undefined;
    } else {
      header = line.startsWith('|') ? (header ?? line) : undefined;
      const isExample = header !== undefined && /^\| Form /.test(header);
      open = section && !isExample && line !== header ? take(section, line, open) : undefined;
    }
  }
  return sections;
}

/** Takes a line of text; answers the paragraph or item that the next line may belong to. */
function take(section: Growing, line: string, open: string[] | undefined): string[] | undefined {
  if (line.trim() === '') return undefined;
  if (line.startsWith('|')) {
    if (!/^\|[\s|:-]+$/.test(line))
      section.rows.push(
        line
          .split(/(?<!\\)\|/)
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    return undefined;
  }
  const item = /^(?:-|\d+\.) (.+)$/.exec(line)?.[1];
  if (item === undefined && open) {
    open.push(line.trim());
    return open;
  }
  const begun = [item ?? line.trim()];
  (item === undefined ? section.paragraphs : section.items).push(begun);
  return begun;
}

function begin(level: number, title: string): Growing {
  const anchor = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
  return { level, title, anchor, forms: [], paragraphs: [], items: [], rows: [] };
}
