import { type Benchmark, formatCount, formatPercent, rateText } from '@sla/agreement';
import { isRateStatement } from '../../../generated/ast.ts';
import { nodeAt } from '../../node-at.ts';
import { cardMarkdown, fact } from '../card.ts';
import type { LiteralHover } from '../hover-value.ts';

/** A rate with what it rests on, its interval, and where it lies beside the benchmark. */
export const rateHover: LiteralHover = (view, spot) => {
  const node = nodeAt(view, spot, isRateStatement);
  const whole = node && view.file(spot.file)?.place(node);
  const isName = view.compilation.references.at(spot.file, spot.offset) !== undefined;
  if (!node || !whole || isName) return undefined;
  const rate = view.plan?.funnels
    .flatMap((funnel) => funnel.rates)
    .find(({ from, to }) => from === node.from?.name && to === node.to?.name);
  if (!rate) return undefined;
  const { evidence, interval, benchmark, comparison } = rate;
  const card = {
    title: `rate ${rate.from} -> ${rate.to}`,
    text: formatPercent(rate.value),
    facts: [
      ...fact('evidence', evidence && `${formatCount(evidence.converted)} of ${formatCount(evidence.of)}`),
      ...fact('95% interval', interval && `${rateText(interval.low)} to ${rateText(interval.high)}`),
      ...fact('taken as', evidence ? undefined : 'certain: no evidence is written'),
      ...fact('benchmark', benchmark && benchmarkText(benchmark)),
      ...fact('beside our rate', comparison && WHERE[comparison.benchmark]),
    ],
  };
  return { place: whole, markdown: cardMarkdown(card) };
};

const WHERE = {
  above: 'the benchmark is higher',
  below: 'the benchmark is lower',
  inside: 'the benchmark is like ours',
} as const;

const benchmarkText = ({ value, source }: Benchmark): string =>
  source === undefined ? formatPercent(value) : `${formatPercent(value)}, ${source}`;
