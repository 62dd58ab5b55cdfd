import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.Element;

/** A page as a browser reads it, with everything its reader had to put up with. */
export function readHtml(text: string): { readonly elements: readonly HtmlNode[]; readonly errors: readonly string[] } {
  const errors: string[] = [];
  const document = parse(text, { onParseError: ({ code }) => errors.push(code) });
  return { elements: elementsIn(document), errors };
}

/** All elements in the order of the text. */
function elementsIn(node: DefaultTreeAdapterTypes.ParentNode): readonly HtmlNode[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

export const attribute = (node: HtmlNode, name: string): string | undefined =>
  node.attrs.find((one) => one.name === name)?.value;

export const textIn = (node: DefaultTreeAdapterTypes.ParentNode): string =>
  node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textIn(child) : ''))
    .join('');

/** How elements lie in one another: `main(header(h1(a)))`. */
export const shapeOf = (node: HtmlNode): string =>
  `${node.tagName}(${node.childNodes.flatMap((child) => ('tagName' in child ? [shapeOf(child)] : [])).join(' ')})`;

/** The same, from the tags as they are written. */
export function writtenShape(text: string): string {
  const tags = text.match(/<\/?[a-zA-Z0-9]+(?=[\s/>])|\/>/g) ?? [];
  return tags
    .map((tag) => (tag === '/>' || tag.startsWith('</') ? ')' : ` ${tag.slice(1)}(`))
    .join('')
    .replaceAll('( ', '(')
    .trim();
}
