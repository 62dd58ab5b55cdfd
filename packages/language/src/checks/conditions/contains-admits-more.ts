import { type Condition, type ContainsCondition, quoted, valueText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { partsOf } from '../support/condition-parts.ts';
import { conditionSites } from '../support/condition-sites.ts';

export const containsAdmitsMore = defineCheck({
  code: 'contains-admits-more',
  category: 'conditions',
  level: 'info',
  summary: 'A text that is looked for anywhere in a field may stand in values that are not meant.',
  run: ({ agreement, report }) => {
    for (const { condition } of conditionSites(agreement)) {
      const parts = partsOf(condition);
      const limited = new Set(parts.flatMap(excluded));
      for (const part of parts) {
        if (part.op !== 'contains' || part.value.kind !== 'field' || limited.has(valueText(part.value))) continue;
        report({ at: part, message: admitted(part) });
      }
    }
  },
});

/** A field of which another line says what must not stand in it: the author has thought of that. */
const excluded = (condition: Condition): readonly string[] =>
  condition.op === 'not' && condition.of.op === 'contains' ? [valueText(condition.of.value)] : [];

function admitted({ value, text }: ContainsCondition): string {
  const field = valueText(value);
  const [before, after] = [`assistant, ${text}`, `${text} intern`].map(quoted);
  const example =
    value.kind === 'field' && value.field.includes('title')
      ? `${before} and ${after}`
      : `${quoted(`no ${text}`)} and ${quoted(`${text} 2`)}`;
  return `This holds wherever the text stands in '${field}', for ${example} too. If that is too much, list what fits (\`${field} in (…)\`), or add what must not be there: \`and not ${field} contains …\`.`;
}
