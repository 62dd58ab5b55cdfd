import { type Condition, conditionParts, quoted, valueText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { conditionSites } from '../support/condition-sites.ts';

export const containsAdmitsMore = defineCheck({
  code: 'contains-admits-more',
  category: 'conditions',
  level: 'info',
  summary: 'A text that is looked for anywhere in a field may stand in values that are not meant.',
  run: ({ agreement, report }) => {
    for (const { condition } of conditionSites(agreement)) {
      const parts = conditionParts(condition);
      // One look at a field of a condition is enough, and none where the author says what must not be there.
      const settled = new Set(parts.flatMap(excluded));
      for (const part of parts.toReversed()) {
        if (part.op !== 'contains' || part.value.kind !== 'field' || !isWord(part.text)) continue;
        const field = valueText(part.value);
        if (settled.has(field)) continue;
        settled.add(field);
        report({ at: part, message: admitted(field, part.text) });
      }
    }
  },
});

const excluded = (condition: Condition): readonly string[] =>
  condition.op === 'not' && condition.of.op === 'contains' ? [valueText(condition.of.value)] : [];

/** A text with a mark at its end, such as `.gov` or `/pricing`, is hardly part of another word. */
const isWord = (text: string): boolean => /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(text);

function admitted(field: string, text: string): string {
  const examples = [`assistant, ${text}`, `${text} intern`].map(quoted).join(' and ');
  const where = /title/i.test(field) ? `for ${examples} too` : 'inside of longer words too';
  return `'${field} contains ${quoted(text)}' holds wherever these letters stand, ${where}. If that is too much, list what fits (\`${field} in (…)\`), or add what must not be there: \`and not ${field} contains …\`.`;
}
