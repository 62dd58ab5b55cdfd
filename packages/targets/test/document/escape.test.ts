import { escapeMarkdown } from '@sla/agreement';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { escapeMarkup } from '../../src/document/html/write.ts';
import { exampleAgreement, HOSTILE, hostileAgreement, render } from './agreements.ts';

/** Reads addresses as well; one of a person may be written to. */
const reader = new MarkdownIt({ html: true, linkify: true });
reader.linkify.set({ fuzzyEmail: false });

test.each(HOSTILE)('in Markdown, %j is text and nothing else', (name) => {
  const [open, inline, close, ...others] = reader.parse(escapeMarkdown(name), {});
  expect([open?.type, close?.type, others]).toEqual(['paragraph_open', 'paragraph_close', []]);
  const types = new Set(inline?.children?.map(({ type }) => type));
  expect([...types].filter((type) => type !== 'text' && type !== 'text_special')).toEqual([]);
});

test.each(HOSTILE)('in Markdown, %j does not break a cell, a heading or a line of a list', (name) => {
  const text = escapeMarkdown(name);
  const types = reader.parse(`# ${text}\n\n- ${text}\n\n| a | ${text} |\n| --- | --- |\n| ${text} | b |\n`, {});
  const count = (type: string) => types.filter((token) => token.type === type).length;
  expect(['heading_open', 'list_item_open', 'th_open', 'td_open', 'paragraph_open'].map(count)).toEqual([
    1, 1, 2, 2, 1,
  ]);
});

test('Markdown has the same parts whatever things are called; only prose has parts of its own', () => {
  const shape = (hostile: string) =>
    withoutQuotes(reader.parse(render(hostileAgreement(exampleAgreement('new-breed'), hostile)).markdown, {})).map(
      ({ type, tag, children }) => [
        type,
        tag,
        (children ?? [])
          .filter((child) => /^(link|html|image|code|em|strong)/.test(child.type))
          .map((child) => child.type),
      ],
    );
  const plain = shape('Plain');
  expect(shape(HOSTILE.join(' '))).toEqual(plain);
});

function withoutQuotes<T extends { readonly type: string }>(tokens: readonly T[]): readonly T[] {
  let depth = 0;
  return tokens.filter(({ type }) => {
    if (type === 'blockquote_open') depth += 1;
    if (type === 'blockquote_close') depth -= 1;
    return depth === 0;
  });
}

test('prose keeps its lists and its emphasis, and loses links, pictures, headings and HTML', () => {
  const agreement = exampleAgreement('starter');
  const prose = 'One *word* and `code`.\n\n- a [link](https://evil.example)\n- ![x](y.png) <b>bold</b>\n\n# no heading';
  const { html, markdown } = render({ ...agreement, prose });
  expect(html.body).toContain('One <em>word</em> and <code>code</code>.');
  expect(html.body).toContain('a [link](https://evil.example)</li>');
  expect(html.body).toContain('![x](y.png) &lt;b&gt;bold&lt;/b&gt;</li>');
  expect(html.body).toContain('# no heading</p>');
  const tokens = reader
    .parse(markdown, {})
    .flatMap(({ children, type }) => [type, ...(children ?? []).map((one) => one.type)]);
  expect(tokens.filter((type) => /^(link|image|html)/.test(type))).toEqual([]);
  expect(tokens.filter((type) => type === 'em_open')).toHaveLength(1);
});

test('in HTML and SVG, nothing leaves its text or its quotes', () => {
  for (const name of HOSTILE)
    expect(escapeMarkup(name)).not.toMatch(/[<>"'`\u202a-\u202e\u2066-\u2069\u200f\n]|&(?!#?\w+;)/);
  expect(escapeMarkup('a <b> & "c"')).toBe('a &lt;b&gt; &amp; &quot;c&quot;');
});
