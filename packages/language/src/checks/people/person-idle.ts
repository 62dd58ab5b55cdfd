import { defineCheck } from '../../problem/check.ts';
import { actingPeople, toldPeople } from '../support/mentions.ts';
import { entryOf } from '../support/words.ts';

export const personIdle = defineCheck({
  code: 'person-idle',
  category: 'people',
  level: 'info',
  summary: 'Everybody who is told something has a part in the agreement.',
  run: ({ agreement, report }) => {
    const acting = actingPeople(agreement);
    for (const name of toldPeople(agreement)) {
      const person = entryOf(agreement.people, name);
      if (!person || acting.has(name)) continue;
      report({
        at: person,
        message: `'${name}' is told about leads, but leads no team, is in no role, and neither approves nor reports. Say who that is, such as by a role, or tell somebody else.`,
      });
    }
  },
});
