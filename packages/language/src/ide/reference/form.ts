/** A stretch of a form's text. */
interface At {
  readonly start: number;
  readonly end: number;
}

/** A part of a form, as the reference writes it: `accept within LENGTH [when CONDITION], LENGTH otherwise`. */
export type Part =
  /** A small word or a sign, written as it stands. */
  | (At & { readonly kind: 'word'; readonly text: string })
  /** Something of the author's: `LENGTH`, `"TEXT"`. The name is without quotes or brackets. */
  | (At & { readonly kind: 'hole'; readonly name: string; readonly quote: '' | '"' | '<' })
  /** `[…]`: one of the ways, or nothing. */
  | (At & { readonly kind: 'option'; readonly ways: readonly (readonly Part[])[] })
  /** `…`: more of the same, or the block in braces. */
  | (At & { readonly kind: 'more' });

const known = new Map<string, readonly Part[]>();

/** The parts of a form, in order. */
export function partsOf(form: string): readonly Part[] {
  let parts = known.get(form);
  if (parts === undefined) {
    parts = read(form, 0).ways.flat();
    known.set(form, parts);
  }
  return parts;
}

const TOKEN = /TIME-TIME|\[|\]|\||…|"[^"]*"|<[^>]*>|[A-Z]+|[a-z]+(?:\/[a-z]+)?|->|[<>!]?=|[^\s\w]/g;

function read(form: string, from: number): { readonly ways: readonly (readonly Part[])[]; readonly end: number } {
  const ways: Part[][] = [[]];
  TOKEN.lastIndex = from;
  for (let found = TOKEN.exec(form); found; found = TOKEN.exec(form)) {
    const [text] = found;
    const [start, end] = [found.index, TOKEN.lastIndex];
    if (text === ']') return { ways, end };
    if (text === '|') ways.push([]);
    else if (text === '[') {
      const inner = read(form, end);
      ways.at(-1)?.push({ kind: 'option', ways: inner.ways, start, end: inner.end });
      TOKEN.lastIndex = inner.end;
    } else if (text === '…' && isJoin(ways.at(-1)?.at(-1))) moreOf(ways.at(-1) ?? [], { start, end });
    else ways.at(-1)?.push(partOf(text, { start, end }));
  }
  return { ways, end: form.length };
}

const JOINS: ReadonlySet<string> = new Set([',', '->', 'and', 'or', 'then']);
const isJoin = (part: Part | undefined): boolean => part?.kind === 'word' && JOINS.has(part.text);

/** `, …` may be left out as a whole. */
function moreOf(parts: Part[], { start, end }: At): void {
  const join = parts.pop();
  if (join) parts.push({ kind: 'option', ways: [[join, { kind: 'more', start, end }]], start: join.start, end });
}

function partOf(text: string, at: At): Part {
  if (text === '…') return { kind: 'more', ...at };
  const [quote] = text;
  if ((quote === '"' || quote === '<') && text.length > 2) {
    return { kind: 'hole', name: text.slice(1, -1), quote, ...at };
  }
  return /^[A-Z]/.test(text) ? { kind: 'hole', name: text, quote: '', ...at } : { kind: 'word', text, ...at };
}
