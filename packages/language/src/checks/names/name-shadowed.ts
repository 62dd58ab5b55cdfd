import { BUILT_IN_CHANNELS } from '../../lower/channels.ts';
import { defineCheck } from '../../problem/check.ts';
import { kindInWords } from '../../problem/names/kinds.ts';
import { declaredThings } from '../support/declared.ts';

/** What the built-in words of conditions mean. A declaration of the same name wins over them. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ['accepted', 'a handoff was accepted'],
  ['account', 'the account of the lead'],
  ['active', 'the lead did something'],
  ['assigned', 'the lead got an owner'],
  ['created', 'the lead was created'],
  ['lead', 'the lead itself'],
  ['owner', 'the owner of the lead'],
  ['reassigned', 'the lead got another owner'],
  ['rejected', 'a handoff was rejected'],
  ['stage', 'the stage of the lead'],
  ['touched', 'one of our people was in touch with the lead'],
]);

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
