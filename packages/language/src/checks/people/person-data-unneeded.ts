import type { Act, Constant, Scenario } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const personDataUnneeded = defineCheck({
  code: 'person-data-unneeded',
  category: 'people',
  level: 'info',
  summary: 'Tests of the agreement speak of made-up people.',
  run: ({ agreement, report }) => {
    for (const scenario of agreement.scenarios) {
      for (const { at, value } of valuesOf(scenario)) {
        const address = value.kind === 'text' ? realAddress(value.text) : undefined;
        if (address === undefined) continue;
        report({
          at,
          message: `'${address}' may be a real person's address, and everybody who gets the compiled agreement gets it. Use a made-up one, such as 'jane@company.example'.`,
        });
      }
    }
  },
});

interface Written {
  readonly at: object;
  readonly value: Constant;
}

function valuesOf({ given, steps }: Scenario): readonly Written[] {
  return [
    ...given.map((line) => ({ at: line, value: line.value })),
    ...steps.flatMap((step) => (step.kind === 'at' ? step.acts.flatMap(valuesOfAct) : [])),
  ];
}

function valuesOfAct(act: Act): readonly Written[] {
  if (act.kind === 'set') return [{ at: act, value: act.value }];
  return act.kind === 'event' ? act.with.map((property) => ({ at: act, value: property.value })) : [];
}

/** Top-level names and domains that belong to nobody: RFC 2606 and RFC 6761. */
const RESERVED = /(^|\.)(example|test|invalid|localhost|example\.(com|net|org))$/i;

/** An e-mail address whose domain may be somebody's. */
function realAddress(text: string): string | undefined {
  const match = /^\s*([^\s@]+@([^\s@]+\.[^\s@.]+))\s*$/.exec(text);
  return match?.[2] !== undefined && !RESERVED.test(match[2]) ? match[1] : undefined;
}
