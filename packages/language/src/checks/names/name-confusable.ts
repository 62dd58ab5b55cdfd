import { defineCheck } from '../../problem/check.ts';
import { kindInWords } from '../../problem/names/kinds.ts';
import { type DeclaredThing, declaredThings } from '../support/declared.ts';
import { skeletonOf } from '../support/skeleton.ts';

export const nameConfusable = defineCheck({
  code: 'name-confusable',
  category: 'names',
  level: 'warning',
  summary: 'Names can be told apart at a glance.',
  run: ({ agreement, report }) => {
    const seen = new Map<string, DeclaredThing>();
    for (const declared of declaredThings(agreement)) {
      const { kind, thing } = declared;
      const skeleton = skeletonOf(thing.name);
      const other = seen.get(skeleton);
      if (!other) {
        seen.set(skeleton, declared);
        continue;
      }
      report({
        at: [thing, 'name'],
        message: `'${thing.name}' (${kindInWords(kind)}) ${differs(thing.name, other.thing.name)} '${other.thing.name}' (${kindInWords(other.kind)}). Name one of them so that nobody mixes them up.`,
        related: [{ at: [other.thing, 'name'], message: `'${other.thing.name}' is declared here.` }],
      });
    }
  },
});

const differs = (one: string, other: string): string =>
  one.toLowerCase() === other.toLowerCase() ? 'differs only in capitals from' : 'looks like';
