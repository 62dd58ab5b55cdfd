import { defineCheck } from '../../problem/check.ts';
import { type Definition, definitionsOf } from '../support/definitions.ts';
import { listed } from '../support/words.ts';

export const definitionCircle = defineCheck({
  code: 'definition-circle',
  category: 'conditions',
  level: 'error',
  summary: 'What a name means does not depend on itself.',
  run: ({ agreement, report }) => {
    const open = withoutEnds(definitionsOf(agreement));
    const told = new Set<string>();
    for (const [name, { thing }] of open) {
      const circle = told.has(name) ? undefined : circleFrom(name, open);
      if (!circle) continue;
      for (const one of circle) told.add(one);
      const others = circle.slice(1);
      report({
        at: [thing, 'name'],
        message: others.length === 0 ? aboutItself(name) : aboutEachOther(name, others),
        related: others.flatMap((one) => {
          const other = open.get(one)?.thing;
          return other ? [{ at: [other, 'name'], message: `'${one}' is part of the circle.` }] : [];
        }),
      });
    }
  },
});

const aboutItself = (name: string): string =>
  `'${name}' depends on itself, so it has no answer. Say it without its own name.`;

const aboutEachOther = (name: string, others: readonly string[]): string =>
  `'${name}' depends on ${listed(others)}, and that on '${name}' again, so none of them has an answer. Say one of them without the others.`;

/** Only definitions from which a circle can be reached: those that need nothing open are taken away, again and again. */
function withoutEnds(all: ReadonlyMap<string, Definition>): ReadonlyMap<string, Definition> {
  const open = new Map(all);
  for (let before = -1; before !== open.size; ) {
    before = open.size;
    for (const [name, { needs }] of open) if (!needs.some((one) => open.has(one))) open.delete(name);
  }
  return open;
}

/** The shortest way from a definition through others back to itself; the first of equally short ones. */
function circleFrom(start: string, definitions: ReadonlyMap<string, Definition>): readonly string[] | undefined {
  const seen = new Set<string>();
  const ways: (readonly string[])[] = [[start]];
  for (const way of ways) {
    for (const next of definitions.get(way.at(-1) ?? '')?.needs ?? []) {
      if (next === start) return way;
      if (!seen.has(next) && definitions.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}
