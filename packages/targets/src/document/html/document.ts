import type { Section, SlaDocument } from '../model.ts';
import { blockElements } from './blocks.ts';
import { type Element, element } from './element.ts';
import type { Look } from './look.ts';

/** The document as one element: title, contents, sections. */
export function documentElement({ title, head, sections }: SlaDocument, look: Pick<Look, 'isInteractive'>): Element {
  const own = element('a', { class: 'sla-self' }, [title], { pointer: '', as: 'link' });
  return element(
    'main',
    { class: look.isInteractive ? 'sla-document sla-interactive' : 'sla-document', lang: 'en' },
    [
      element('header', { class: 'sla-masthead' }, [
        element('h1', {}, [own]),
        ...blockElements(head, { ...look, level: 2 }),
      ]),
      ...contents(sections),
      element(
        'div',
        { class: 'sla-sections' },
        sections.map((section) => sectionElement(section, look)),
      ),
    ],
    { pointer: '', as: 'thing' },
  );
}

const sectionId = ({ id }: Section): string => `section-${id}`;

function contents(sections: readonly Section[]): readonly Element[] {
  if (sections.length === 0) return [];
  const links = sections.map((section) =>
    element('li', {}, [element('a', { href: `#${sectionId(section)}` }, [section.title])]),
  );
  return [element('nav', { class: 'sla-contents', 'aria-label': 'Contents' }, [element('ul', {}, links)])];
}

const sectionElement = (section: Section, look: Pick<Look, 'isInteractive'>): Element =>
  element('section', { id: sectionId(section), 'aria-labelledby': `${sectionId(section)}-title` }, [
    element('h2', { id: `${sectionId(section)}-title` }, [section.title]),
    ...blockElements(section.blocks, { ...look, level: 3 }),
  ]);
