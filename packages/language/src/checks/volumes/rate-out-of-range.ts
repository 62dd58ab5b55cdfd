import {
  type Agreement,
  type Constant,
  type ConversionRate,
  formatPercent,
  isShare,
  type PolicyShare,
  type Ratio,
} from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import type { At } from '../../source/sources.ts';

export const rateOutOfRange = defineCheck({
  code: 'rate-out-of-range',
  category: 'volumes',
  level: 'error',
  summary: 'Rates and shares lie between 0% and 100%.',
  run: ({ agreement, report }) => {
    for (const { at, what, share } of sharesIn(agreement)) {
      if (isShare(share)) continue;
      report({
        at,
        message: `${what} is ${formatPercent(share)}, but no share is less than 0% or more than 100%. Correct it.`,
      });
    }
  },
});

interface Share {
  readonly at: At;
  readonly what: string;
  readonly share: Ratio;
}

function sharesIn(agreement: Agreement): readonly Share[] {
  const { goals, funnels, promises } = agreement;
  return [
    ...Object.values(goals).flatMap(({ sourced, name }) =>
      sourced.map((line): Share => {
        return { at: [line, 'share'], what: `The share of '${line.team}' in '${name}'`, share: line.share };
      }),
    ),
    ...Object.values(funnels).flatMap(({ rates, mix }) => [...rates.flatMap(ofRate), ...mix.map(ofMix)]),
    ...Object.values(promises).map((promise): Share => {
      const what = `The share of cases in which '${promise.name}' is kept`;
      return { at: [promise, 'share'], what, share: promise.share };
    }),
    ...aimsIn(agreement),
  ];
}

/** Counted leads that contradict each other are told as such; a benchmark that is the rate itself is told once. */
function ofRate(rate: ConversionRate): readonly Share[] {
  const { from, to, value, evidence, benchmark } = rate;
  const step = `'${from} -> ${to}'`;
  return [
    ...(evidence ? [] : [{ at: [rate, 'value'] as const, what: `The rate ${step}`, share: value }]),
    ...(!benchmark || benchmark.value === value
      ? []
      : [{ at: [benchmark, 'value'] as const, what: `The benchmark of ${step}`, share: benchmark.value }]),
  ];
}

const ofMix = (line: PolicyShare): Share => ({
  at: [line, 'share'],
  what: `The share of '${line.of}' in '${line.contact}'`,
  share: line.share,
});

/** Targets, alarms and goals of KPIs that measure a share. */
function aimsIn({ kpis, goals }: Agreement): readonly Share[] {
  const bounds = Object.values(kpis).flatMap(({ name, target, alarm }) => [
    ...(target ? [{ at: [target, 'value'] as const, what: `The target of '${name}'`, value: target.value }] : []),
    ...(alarm ? [{ at: [alarm, 'value'] as const, what: `The alarm of '${name}'`, value: alarm.value }] : []),
  ]);
  const aims = Object.values(goals).flatMap(({ name, commitments }) =>
    commitments.flatMap((line) => {
      if (line.kind === 'deliver' || !line.amount) return [];
      const at = [line, line.kind === 'reach' ? 'amount' : 'by'] as const;
      return [{ at, what: `What '${name}' is to reach`, value: line.amount }];
    }),
  );
  return [...bounds, ...aims].flatMap(({ at, what, value }) => shareOf(value).map((share) => ({ at, what, share })));
}

const shareOf = (value: Constant): readonly Ratio[] => (value.kind === 'percent' ? [value.share] : []);
