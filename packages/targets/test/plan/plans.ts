import { readFileSync } from 'node:fs';
import { type Agreement, type Plan, plan } from '@sla/agreement';
import { compile, timeData } from '../../../language/src/index.ts';

const root = new URL('../../../../', import.meta.url);
const holidays = () =>
  JSON.parse(readFileSync(new URL('packages/agreement/src/time/holidays.data.json', root), 'utf8'));

/** The agreement of an example, compiled from its text. */
export function exampleAgreement(name: string): Agreement {
  const path = `examples/${name}/agreement.sla`;
  const text = readFileSync(new URL(path, root), 'utf8');
  const read = (asked: string) =>
    asked === path ? ({ kind: 'text', text } as const) : ({ kind: 'problem', reason: 'missing' } as const);
  const compiled = compile(path, { read }, timeData(holidays));
  if ('kind' in compiled || compiled.agreement === undefined) throw new Error(`${path} does not compile.`);
  return compiled.agreement;
}

export const examplePlan = (name: string): Plan => plan(exampleAgreement(name));

/** A plan with hostile names. */
export function hostilePlan(): Plan {
  const shown = examplePlan('company-x');
  const name = '=HYPERLINK("http://x")\n\u001b[31m';
  return {
    ...shown,
    name,
    funnels: shown.funnels.map((funnel) => ({ ...funnel, name: '@SUM(A1)' })),
    goals: shown.goals.map((goal) => ({ ...goal, name: '-2+3' })),
    promises: [
      {
        by: ['+team'],
        to: ['営業, "部"'],
        promises: [{ name: '\t=1', kind: 'promise', sentence: name, impliedTo: false }],
      },
    ],
  };
}
