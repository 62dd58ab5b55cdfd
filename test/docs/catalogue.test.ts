import { expect, test } from 'vitest';
import { CATEGORIES, type Category, type Rule, rules } from '../../packages/language/src/index.ts';
import * as limits from '../../packages/language/src/parse/limits.ts';
import { MAX_FILES } from '../../packages/language/src/program/program.ts';
import { textOf } from './pages.ts';

/** What the rules of a category are about. */
const ABOUT: Readonly<Record<Category, string>> = {
  syntax: 'Reading the text: words, lines, braces.',
  files: 'Files, imports and the configuration.',
  names: 'Names, and what they stand for.',
  types: 'Values, units and questions that fit together.',
  dates: 'Dates, terms, approvals, reviews, schedules.',
  volumes: 'Leads promised and expected against leads needed.',
  goals: 'Goals that can be measured and met.',
  stages: 'How a lead enters, leaves and is owned.',
  conditions: 'Conditions, choices and matrices.',
  scores: 'Points that can be earned, thresholds that can be reached.',
  handoffs: 'Triggers, routes, acceptance, the way back.',
  contact: 'Contact policies, cadences and nurturing.',
  promises: 'Promises that can be kept, are measured, and do not contradict each other.',
  prohibitions: 'Leads that a team must never own.',
  capacity: 'What people can carry.',
  measurement: 'KPIs, reports, meetings, attribution and mappings.',
  people: 'Approvals, absences, and who has a part.',
  completeness: 'Parts that a complete agreement has; see [what a complete agreement says](../completeness.md).',
  suppressions: 'Remarks that silence a rule; see [configuration](../config.md).',
};

const line = ({ code, level, essential, summary }: Rule): string =>
  `- [${code}](${code}.md) (${level}${essential ? ', always' : ''}): ${summary}`;

function listing(): string {
  const parts = CATEGORIES.flatMap((category) => {
    const own = rules.filter((rule) => rule.category === category);
    return own.length === 0 ? [] : ['', `## ${category}`, '', ABOUT[category], '', ...own.map(line)];
  });
  return `# Checks

All ${rules.length} rules, in the order in which an agreement gets better.
Each has a page that says what it asks for and why it matters, and shows an agreement that breaks it and one that does not.
Where no agreement on a page can show it, such as a limit on the size of files, the page says why.
\`sla explain CODE\` shows the same page.

The level in parentheses can be changed in a project's [configuration](../config.md), where it is not marked _always_: without those rules an agreement would not mean anything.

This list is written by \`npm run update\` from the catalogue of rules.
${parts.join('\n')}
`;
}

test('docs/checks/README.md lists every rule', async () => {
  await expect(listing()).toMatchFileSnapshot('../../docs/checks/README.md');
});

test('docs/reference/text.md names every limit', () => {
  const text = textOf('docs/reference/text.md');
  const numbers = [...Object.values(limits), MAX_FILES].map((limit) => limit.toLocaleString('en'));
  expect(numbers.filter((number) => !new RegExp(`\\| +${number} +\\|`).test(text))).toEqual([]);
});
