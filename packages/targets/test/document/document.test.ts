import { describe, expect, test } from 'vitest';
import { agreementOf, compileFiles, EXAMPLES, filesOf } from '../../../../test/examples.ts';
import { agreementJson, elementId, nearestPlace, pointerOfAttribute } from '../../src/index.ts';
import { emptyAgreement, exampleAgreement, HOSTILE, hostileAgreement, render } from './agreements.ts';
import { attribute, type HtmlNode, readHtml, shapeOf, textIn, writtenShape } from './read-html.ts';

describe.each(['starter', 'new-breed'])('%s as it is shown', (example) => {
  test('in HTML', async () => {
    await expect(render(exampleAgreement(example)).page).toMatchFileSnapshot(`golden/${example}.html`);
  });
  test('in Markdown', async () => {
    await expect(render(exampleAgreement(example)).markdown).toMatchFileSnapshot(`golden/${example}.md`);
  });
});

const AGREEMENTS = [
  ...EXAMPLES.map((example) => [example, () => exampleAgreement(example)] as const),
  ['nothing agreed', emptyAgreement] as const,
  ...[HOSTILE.join(' '), 'constructor'].map(
    (name) => [`names ${JSON.stringify(name)}`, () => hostileAgreement(exampleAgreement('acme'), name)] as const,
  ),
];

describe.each(AGREEMENTS)('%s', (_, agreementOf) => {
  const agreement = agreementOf();
  const { html, interactive, page, markdown } = render(agreement);
  const { body, places } = interactive;
  const { elements, errors } = readHtml(page);
  const main = elements.find(({ tagName }) => tagName === 'main') ?? expect.fail();

  test('is read by a browser as it is written', () => {
    expect(errors).toEqual([]);
    expect(shapeOf(main)).toBe(writtenShape(html.body));
  });

  test('points to nothing that is not in the agreement', () => {
    const pointers = attributes(elements, 'data-pointer').map(pointerOfAttribute);
    expect(pointers.length).toBeGreaterThan(0);
    expect(pointers.filter((pointer) => !resolves(agreement, pointer))).toEqual([]);
  });

  test('gives each element that stands for something an id of its own, and each pointer one that follows from it', () => {
    const ids = attributes(elements, 'id');
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(elements.filter((node) => attribute(node, 'data-pointer') !== undefined && !attribute(node, 'id'))).toEqual(
      [],
    );
    const inBody = new Set(attributes(readHtml(body).elements, 'id'));
    expect(places.filter(({ id }) => !inBody.has(id))).toEqual([]);
    expect(places.filter(({ pointer }) => !inBody.has(elementId(pointer)))).toEqual([]);
  });

  test('leads nowhere but to itself, and runs and loads nothing', () => {
    const ids = new Set(attributes(elements, 'id'));
    expect(attributes(elements, 'href').filter((href) => !href.startsWith('#') || !ids.has(href.slice(1)))).toEqual([]);
    const names = new Set(elements.map(({ tagName }) => tagName));
    expect(
      ['script', 'img', 'image', 'use', 'iframe', 'object', 'embed', 'link', 'foreignObject', 'a:'].filter((name) =>
        names.has(name),
      ),
    ).toEqual([]);
    const handlers = elements.flatMap(({ attrs }) => attrs).filter(({ name }) => /^on|^src|^style$|^xlink/.test(name));
    expect(handlers).toEqual([]);
  });

  test('has headings in order', () => {
    const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  test('says of every table what it shows and what its heads are for', () => {
    for (const table of elements.filter(({ tagName }) => tagName === 'table')) {
      expect(
        textIn(
          table.childNodes.flatMap((child) => ('tagName' in child && child.tagName === 'caption' ? [child] : []))[0] ??
            expect.fail(),
        ),
      ).not.toBe('');
    }
    const heads = elements.filter(({ tagName }) => tagName === 'th');
    expect(heads.filter((head) => !['row', 'col'].includes(attribute(head, 'scope') ?? ''))).toEqual([]);
  });

  test('says of every picture what it is and what it shows', () => {
    const pictures = elements.filter((node) => node.tagName === 'svg' && attribute(node, 'aria-hidden') !== 'true');
    const texts = new Map(elements.map((node) => [attribute(node, 'id'), textIn(node)]));
    for (const picture of pictures) {
      expect(attribute(picture, 'role')).toBe('img');
      expect(texts.get(attribute(picture, 'aria-labelledby'))).toMatch(/./);
      expect(texts.get(attribute(picture, 'aria-describedby'))).toMatch(/./);
    }
  });

  test('shows in words whatever a picture stands for', () => {
    const drawn = elements.flatMap((node) => (node.tagName === 'g' ? (attribute(node, 'data-pointer') ?? []) : []));
    const inWords = new Set(
      elements.flatMap((node) => (/^(g|text)$/.test(node.tagName) ? [] : (attribute(node, 'data-pointer') ?? []))),
    );
    expect(drawn.filter((pointer) => !inWords.has(pointer))).toEqual([]);
  });

  test('is the same again, and the same from its JSON', () => {
    const again = render(JSON.parse(agreementJson(agreement)));
    expect(again.page).toBe(page);
    expect(again.markdown).toBe(markdown);
  });
});

const attributes = (elements: readonly HtmlNode[], name: string): readonly string[] =>
  elements.flatMap((node) => attribute(node, name) ?? []);

function resolves(root: unknown, pointer: string): boolean {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  let at: unknown = root;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    at = Reflect.get(at, key);
  }
  return true;
}

describe('for a host that leads to the words', () => {
  const { html, interactive } = render(exampleAgreement('starter'));
  const reachable = (body: string) =>
    readHtml(body).elements.filter((node) => attribute(node, 'data-pointer') && attribute(node, 'tabindex') === '0');

  test('lines, rows and tiles can be reached with the keyboard', () => {
    expect(new Set(reachable(interactive.body).map(({ tagName }) => tagName))).toEqual(
      new Set(['p', 'dd', 'li', 'tr', 'blockquote']),
    );
    expect(reachable(html.body)).toEqual([]);
  });
  test('whatever is declared has a heading or a row that can be reached', () => {
    const { elements } = readHtml(interactive.body);
    const chosen = new Set(
      elements
        .filter((node) => node.tagName === 'a' || attribute(node, 'tabindex') === '0')
        .map((node) => attribute(node, 'data-pointer')),
    );
    const homes = elements.filter(
      (node) => attribute(node, 'id') === elementId(attribute(node, 'data-pointer') ?? '-'),
    );
    const lost = homes.filter(({ tagName }) => !/^(th|span)$/.test(tagName));
    expect(lost.map((node) => attribute(node, 'data-pointer')).filter((pointer) => !chosen.has(pointer))).toEqual([]);
  });
  test('the places are those of the elements, in their order', () => {
    const { elements } = readHtml(interactive.body);
    const marked = elements.filter((node) => attribute(node, 'data-pointer') !== undefined);
    expect(interactive.places.map(({ id }) => id)).toEqual(marked.map((node) => attribute(node, 'id')));
    expect(interactive.places.find(({ pointer }) => pointer === '/stages/MQL')).toMatchObject({
      pointer: '/stages/MQL',
    });
    expect(interactive.places.filter(({ pointer, isHome }) => pointer === '/stages/MQL' && isHome)).toHaveLength(1);
  });
});

test('the place nearest to a pointer is where it is shown, or what contains it', () => {
  const { places } = render(exampleAgreement('starter')).html;
  const nearest = (pointer: string) => nearestPlace(places, pointer)?.id;
  expect(nearest('/stages/MQL')).toBe('sla-stages-MQL');
  expect(nearest('/stages/MQL/enters/0/when/right')).toBe('sla-stages-MQL-enters-0');
  expect(nearest('/stages/Nowhere')).toBe('sla');
  expect(nearest('')).toBe('sla');
});

test('half an agreement is a document as well: without any one line of the starter, nothing throws', () => {
  const path = 'examples/starter/agreement.sla';
  const lines = filesOf('starter')[path]?.split('\n') ?? expect.fail();
  for (const [at] of lines.entries()) {
    const { agreement } = compileFiles({ [path]: lines.toSpliced(at, 1).join('\n') });
    if (agreement === undefined) continue;
    const { places } = render(agreement).html;
    expect(places.filter(({ pointer }) => !resolves(agreement, pointer))).toEqual([]);
  }
});

test('ids tell all pointers apart', () => {
  const pointers = ['', '/a', '/a/b', '/a-b', '/a_2d_b', '/a~1b', '/ab', '/a b', '/a\u00a0b', '/ä', '/A'];
  expect(new Set(pointers.map(elementId)).size).toBe(pointers.length);
  expect(elementId('/stages/MQL/enters/0')).toBe('sla-stages-MQL-enters-0');
});

test('what is said above a line stands behind it', () => {
  const [text = ''] = Object.values(filesOf('starter'));
  const lines = text.replace(
    '  enters from Recycled when',
    '  /// For whoever has *rested*.\n  enters from Recycled when',
  );
  const { markdown } = render(agreementOf({ 'agreement.sla': lines }));
  expect(markdown).toContain(': For whoever has *rested*.');
});
