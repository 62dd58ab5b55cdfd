import { type Agreement, type Constant, formatPercent, isShare, type Ratio } from '@sla/agreement';
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
      sourced.map((line) => ({
        at: [line, 'share'] as const,
        what: `The share of '${line.team}' in '${name}'`,
        share: line.share,
      })),
    ),
    ...Object.values(funnels).flatMap((funnel) => [
      ...funnel.rates.flatMap((rate): readonly Share[] => {
        const step = `'${rate.from} -> ${rate.to}'`;
        // Counted leads that contradict each other are told as such.
        const own: readonly Share[] = rate.evidence
          ? []
          : [{ at: [rate, 'value'], what: `The rate ${step}`, share: rate.value }];
        const { benchmark } = rate;
        if (!benchmark || benchmark.value === rate.value) return own;
        return [...own, { at: [benchmark, 'value'], what: `The benchmark of ${step}`, share: benchmark.value }];
      }),
      ...funnel.mix.map((line) => ({
        at: [line, 'share'] as const,
        what: `The share of '${line.of}' in '${line.contact}'`,
        share: line.share,
      })),
    ]),
    ...Object.values(promises).map((promise) => ({
      at: [promise, 'share'] as const,
      what: `The share of cases in which '${promise.name}' is kept`,
      share: promise.share,
    })),
    ...aimsIn(agreement),
  ];
}

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
