import { type Condition, describeCondition, describeSample, type Prohibition } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';
import type { Giving } from '../support/givings.ts';
import { leaks } from '../support/prohibitions.ts';

export const prohibitionBroken = defineCheck({
  code: 'prohibition-broken',
  category: 'prohibitions',
  level: 'error',
  summary: 'No stage, route or decision gives a team a lead that must never be given to it.',
  run: ({ agreement, analyses, report }) => {
    for (const { prohibition, giving, answer } of leaks(agreement, analyses.world)) {
      if (answer.verdict !== 'yes') continue;
      const { to, when } = prohibition;
      report({
        at: giving.at,
        message: `'${giving.of.name}' gives '${to}' leads that it must never get, those where '${describeCondition(when)}': ${describeSample(answer.sample)} gets through. Ask here for \`${denied(when)}\`.`,
        related: [{ at: prohibition, message: 'This forbids it.' }],
        ...repairOf(giving, prohibition),
      });
    }
  },
});

const denied = (condition: Condition): string => describeCondition({ op: 'not', of: condition });

/** A way into a stage also asks that the lead is no such lead. */
function repairOf({ entry }: Giving, { when }: Prohibition): { readonly fix?: Repair } {
  if (!entry) return {};
  const asked = describeCondition(entry.when);
  const text = `${entry.when.op === 'any' ? `(${asked})` : asked} and ${denied(when)}`;
  return { fix: { title: `Add '${denied(when)}'`, kind: 'replace', at: [entry, 'when'], text } };
}
