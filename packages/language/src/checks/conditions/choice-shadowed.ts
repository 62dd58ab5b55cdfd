import { sentenceList, shadowed } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { choicesOf } from '../support/choices.ts';

export const choiceShadowed = defineCheck({
  code: 'choice-shadowed',
  category: 'conditions',
  level: 'warning',
  summary: 'Every line of a choice is reached by some lead that the lines before it leave.',
  run: ({ agreement, analyses, report }) => {
    for (const { lines } of choicesOf(agreement)) {
      const conditions = lines.map(({ when }) => when);
      for (const { line, why, by } of shadowed(conditions, analyses.world)) {
        const [idle, takers] = [lines[line], by.flatMap((index) => lines[index] ?? [])];
        // A line that never holds at all is reported where conditions are.
        if (!idle || why === 'never true') continue;
        const names = [...new Set(takers.map(({ text }) => text))];
        report({
          at: idle.at,
          message: `No lead gets to ${idle.text}: ${sentenceList(names)} before it ${names.length === 1 ? 'takes' : 'take'} all of its leads. Move it up, or take it out.`,
          related: takers.map(({ at }) => ({ at, message: 'This line comes first.' })),
        });
      }
    }
  },
});
