import { BUILT_IN, BUILT_IN_CHANNELS } from '../../names/built-in.ts';
import { defineCheck } from '../../problem/check.ts';
import { kindInWords } from '../../problem/names/kinds.ts';
import { declaredThings } from '../support/declared.ts';

export const nameShadowed = defineCheck({
  code: 'name-shadowed',
  category: 'names',
  level: 'warning',
  summary: 'No name takes the place of a word that already means something.',
  run: ({ agreement, report }) => {
    for (const { kind, thing } of declaredThings(agreement)) {
      const { name } = thing;
      const meaning = BUILT_IN.get(name);
      if (meaning) {
        const message = `'${name}' already means: ${meaning}. Every line that says '${name}' now means ${kindInWords(kind)} of yours; give it another name.`;
        report({ at: [thing, 'name'], message });
      } else if (kind === 'channel' && BUILT_IN_CHANNELS.some((channel) => channel === name)) {
        const message = `'${name}' is a channel that everybody has; this declaration changes nothing. Take it out.`;
        report({ at: [thing, 'name'], message, fix: { title: `Remove '${name}'`, kind: 'remove', at: thing } });
      }
    }
  },
});
