import {
  chancesOfWhat,
  chanceText,
  countText,
  decisiveText,
  type FunnelPlan,
  formatCount,
  formatMoney,
  formatPercent,
  gapText,
  type RatePlan,
  rateText,
  type StageNumbers,
  titled,
  whyUndetermined,
} from '@sla/agreement';
import { bar, logarithmic } from './bar.ts';
import { type Look, safe } from './look.ts';
import { monthLines } from './months.ts';
import { type Cell, tableLines } from './table.ts';
import { wrapped } from './wrap.ts';

/** Each funnel: its stages as a table with bars, its months, its chance, and what its rates rest on. */
export function funnelLines(funnels: readonly FunnelPlan[], look: Look): readonly string[] {
  return funnels.flatMap((funnel) => [
    `${look.style.bold(safe(titled(funnel)))}${look.style.dim(`  ${safe(headText(funnel))}`)}`,
    ...indented(stageTable(funnel, look)),
    ...(funnel.notRequired ? indented([`Nothing is required: ${whyUndetermined[funnel.notRequired.reason]}.`]) : []),
    '',
    ...indented(monthLines(funnel, look)),
    ...chanceLines(funnel, look),
    '',
    ...indented(rateTable(funnel, look)),
    '',
  ]);
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

function headText({ goal, by, share, dealSize, cycleMonths }: FunnelPlan): string {
  const carries = goal === undefined ? [] : [`carries ${formatPercent(share)} of ${goal}${by ? ` by ${by}` : ''}`];
  const size = dealSize ? [`${formatMoney(dealSize)} a deal`] : [];
  const cycle = cycleMonths > 0 ? [`results ${cycleMonths} month${cycleMonths === 1 ? '' : 's'} after the leads`] : [];
  return [...carries, ...size, ...cycle].join(', ');
}

const columns = [
  { title: 'Stage', align: 'left' },
  { title: 'Rate', align: 'right' },
  { title: 'Month needs', align: 'right' },
  { title: 'promised', align: 'right', expendable: 2 },
  { title: 'In all needs', align: 'right' },
  { title: 'promised', align: 'right' },
  { title: 'gap', align: 'right' },
  { title: 'expected', align: 'right' },
] as const;

function stageTable(funnel: FunnelPlan, look: Look): readonly string[] {
  const sizes = funnel.stages.map(({ total, everyMonth }) => size(total) || size(everyMonth));
  const greatest = Math.max(0, ...sizes);
  const rows = funnel.stages.map(({ stage, total, everyMonth }, at): readonly Cell[] => {
    const rate = funnel.rates[at];
    return [
      { text: stage },
      { text: rate ? formatPercent(rate.value) : '' },
      { text: countText(everyMonth.required) },
      { text: countText(everyMonth.promised) },
      { text: countText(total.required) },
      { text: countText(total.promised) },
      gapCell(total, look),
      { text: countText(total.expected) },
      { text: bar(logarithmic(sizes[at] ?? 0, greatest), barCells, look), paint: look.style.cyan },
    ];
  });
  const bars = { title: '(logarithmic)', align: 'left', expendable: 1 } as const;
  return tableLines({ columns: [...columns, bars], rows }, look.width - 2, look.style.dim);
}

const barCells = 20;

/** What a stage's bar shows: what it needs, else what is expected or promised there. */
const size = ({ required, expected, promised }: StageNumbers): number => required ?? expected ?? promised ?? 0;

/** The gap, green where the promise carries the goal and red where not. */
export function gapCell(numbers: StageNumbers, { style }: Look): Cell {
  return { text: gapText(numbers), paint: numbers.gap?.covered === false ? style.red : style.green };
}

function chanceLines({ chance, stages, goal, result = '' }: FunnelPlan, look: Look): readonly string[] {
  const sentence = (text: string) => wrapped(text, look.width, '  ', '    ');
  if (chance.kind === 'none') {
    return goal === undefined ? [] : sentence(`No chance can be told: ${whyUndetermined[chance.reason]}.`);
  }
  const { basis, stage, volume, needed, total, everyMonth, certain, decisive, assumed } = chance;
  const shared = stages.filter(
    ({ total: { promised }, sharedWith }) => promised !== undefined && sharedWith.length > 0,
  );
  return [
    '',
    ...sentence(
      `Chance ${chanceText(total)} ${chancesOfWhat(everyMonth)}: ${formatCount(needed)} ${result} from ${formatCount(volume)} ${stage} ${basis}.`,
    ),
    ...(decisive ? sentence(`Matters most: ${decisiveText(decisive)}`) : []),
    ...(certain.length > 0 ? sentence(`Taken as certain, for want of evidence: ${certain.join(', ')}.`) : []),
    ...(assumed.length > 0
      ? sentence(
          `Results of ${assumed.join(', ')} come from leads before the agreement begins: those of any month are assumed.`,
        )
      : []),
    ...shared.flatMap(({ stage: at, sharedWith }) =>
      sentence(`What is promised at ${at} may be meant for ${sharedWith.join(', ')} as well.`),
    ),
  ];
}

const rateColumns = [
  { title: 'Rate', align: 'left' },
  { title: 'value', align: 'right' },
  { title: 'evidence', align: 'right' },
  { title: '95% interval', align: 'right' },
  { title: 'benchmark', align: 'left' },
  { title: 'source', align: 'left', expendable: 1 },
] as const;

function rateTable({ rates }: FunnelPlan, look: Look): readonly string[] {
  if (rates.length === 0) return [];
  return tableLines({ columns: rateColumns, rows: rates.map(rateRow) }, look.width - 2, look.style.dim);
}

function rateRow({ from, to, value, evidence, interval, benchmark, comparison }: RatePlan): readonly Cell[] {
  const where = { below: 'below ours', inside: 'like ours', above: 'above ours' } as const;
  const place = comparison ? `, ${where[comparison.benchmark]}` : '';
  return [
    { text: `${from} -> ${to}` },
    { text: formatPercent(value) },
    { text: evidence ? `${formatCount(evidence.converted)} of ${formatCount(evidence.of)}` : 'none' },
    { text: interval ? `${rateText(interval.low)} to ${rateText(interval.high)}` : '' },
    { text: benchmark ? `${formatPercent(benchmark.value)}${place}` : '' },
    { text: benchmark?.source ?? '' },
  ];
}
