import type { FunnelPlan, GoalPlan, Plan, RatePlan, RoleCapacity, StageNumbers, StagePlan } from '@sla/agreement';
import { allowanceText, amountText, type Constant, carriesAll, formatPercent, ownPeriods } from '@sla/agreement';
import { type CsvCell, csv } from './csv.ts';

type Row = readonly CsvCell[];

/**
 * The plan for a spreadsheet, laid out as a goals calculator: stages down, months across, with the rates beside them.
 * Below follow goals, capacity, promises and dates. Numbers are bare, money in the currency that its row names.
 */
export function planCsv(plan: Plan): string {
  const { from, to, months } = plan.term;
  return csv([
    ['Agreement', plan.name],
    ['Term', from, to],
    ...(plan.currency ? [['Currency', plan.currency]] : []),
    ...plan.funnels.flatMap((funnel) => [[], ...funnelRows(funnel)]),
    ...section(
      ['Goal', 'Of', 'Unit', 'Every month', ...months, 'In all'],
      plan.goals.flatMap((goal) => goalRows(goal, months)),
    ),
    ...section(['Amount of', 'Of', 'Unit', 'Every', 'For each', 'Amount'], plan.goals.flatMap(periodRows)),
    ...section(['Role', 'What', 'Limit', '', ...months], plan.capacity.roles.flatMap(capacityRows)),
    ...section(
      ['By', 'To', 'Promise', 'Sentence'],
      plan.promises.flatMap(({ by, to, promises }) =>
        promises.map(({ name, sentence }) => [by.join(' and '), to.join(' and '), name, sentence]),
      ),
    ),
    ...section(
      ['Date of', 'Name', 'Times', 'Dates'],
      plan.dates.map(({ kind, name, dates }) => [kind, name, dates.length, ...dates]),
    ),
  ]);
}

function section(head: Row, rows: readonly Row[]): readonly Row[] {
  return rows.length === 0 ? [] : [[], head, ...rows];
}

/** Columns that tell of a stage's rate, before what the row counts. */
const rateTitles = ['Stage', 'Rate to the next', 'Evidence', '95% from', '95% to', 'Benchmark'];
const noRate = rateTitles.map(() => '');

function funnelRows(funnel: FunnelPlan): readonly Row[] {
  const { months, chance } = funnel;
  const chances = chance.kind === 'chance' ? chance : undefined;
  const inMonth = new Map(chances?.months.map((row) => [row.month, row.chance]));
  return [
    ...funnelHead(funnel),
    [...rateTitles, 'Leads', 'Every month', ...months.map(({ month }) => month), 'In all'],
    [...noRate, 'Leads come in', '', ...months.map(({ volumeMonth }) => volumeMonth)],
    [
      ...noRate,
      carriesAll(funnel) ? 'Goal' : 'Share of the goal',
      '',
      ...months.map(({ part }) => part && amountCell(part)),
    ],
    ...funnel.stages.flatMap((stage, at) => stageRows(stage, funnel.rates[at])),
    [...noRate, 'Chance', '', ...months.map(({ month }) => inMonth.get(month)), chances?.total],
    ...(chances?.everyMonth === undefined ? [] : [['Chance that every month is met', chances.everyMonth]]),
    ...(chances?.decisive ? [['Rate that matters most', `${chances.decisive.from} -> ${chances.decisive.to}`]] : []),
  ];
}

function funnelHead({ name, goal, share, by, dealSize, cycleMonths }: FunnelPlan): readonly Row[] {
  return [
    ['Funnel', name],
    ...(goal === undefined ? [] : [['Goal', goal, 'Share', formatPercent(share), ...(by ? ['by', by] : [])]]),
    ...(dealSize ? [['Deal size', { number: dealSize.amount }, dealSize.currency]] : []),
    ...(cycleMonths > 0 ? [['Cycle in months', cycleMonths]] : []),
  ];
}

const numbersOfStage: readonly (readonly [string, (numbers: StageNumbers) => number | undefined])[] = [
  ['Required', ({ required }) => required],
  ['Promised', ({ promised }) => promised],
  ['Gap', ({ gap }) => gap?.difference],
  ['Expected', ({ expected }) => expected],
];

/** A row for each number that the stage has anywhere; what is required always has one, with the rate beside it. */
function stageRows(stage: StagePlan, rate: RatePlan | undefined): readonly Row[] {
  const all = [stage.everyMonth, ...stage.months, stage.total];
  return numbersOfStage
    .filter(([name, of]) => name === 'Required' || all.some((numbers) => of(numbers) !== undefined))
    .map(([name, of]) => {
      const beside = name === 'Required' ? rateCells(rate) : noRate.slice(1);
      return [stage.stage, ...beside, name, ...all.map(of)];
    });
}

function rateCells(rate: RatePlan | undefined): Row {
  if (rate === undefined) return noRate.slice(1);
  const { value, evidence, interval, benchmark } = rate;
  return [
    formatPercent(value),
    evidence ? `${evidence.converted} of ${evidence.of}` : '',
    interval?.low,
    interval?.high,
    benchmark ? formatPercent(benchmark.value) : '',
  ];
}

type Amounts = Pick<GoalPlan['targets'][number], 'everyMonth' | 'months' | 'total'>;

function goalRows({ name, targets, contributions }: GoalPlan, months: readonly string[]): readonly Row[] {
  const row = (title: string, of: string, { everyMonth, months: own, total }: Amounts): Row => {
    const amounts = new Map(own.map(({ month, amount }) => [month, amountCell(amount)]));
    const sample = total?.amount ?? everyMonth ?? own[0]?.amount;
    const inMonths = months.map((month) => amounts.get(month));
    return [
      title,
      of,
      unitOf(sample),
      everyMonth && amountCell(everyMonth),
      ...inMonths,
      total && amountCell(total.amount),
    ];
  };
  return [
    ...targets.map((target) => row(name, target.of, target)),
    ...contributions.map((part) => row(`${name}: ${part.team} ${formatPercent(part.share)}`, part.of, part)),
  ];
}

/** Amounts that no column of months shows as they are written: of other periods, and of each person. */
function periodRows({ name, targets }: GoalPlan): readonly Row[] {
  return targets.flatMap((target) =>
    ownPeriods(target).map(({ unit, fiscal, byDay, amount }) => [
      name,
      target.of,
      unitOf(amount),
      `${fiscal ? 'fiscal ' : ''}${unit}${byDay === undefined ? '' : ` by day ${byDay}`}`,
      target.forEach ?? '',
      amountCell(amount),
    ]),
  );
}

function capacityRows({ role, capacity, receives, leadsAtMost, months }: RoleCapacity): readonly Row[] {
  const hasTouches = capacity !== undefined || months.some(({ demanded }) => demanded > 0);
  const touches = capacity ? allowanceText(capacity, 'touch') : '';
  const leads = receives ? allowanceText(receives, 'lead') : '';
  const rows: readonly (readonly [string, string, Row])[] = [
    ['People', '', months.map(({ people }) => people)],
    ['Touches asked for', '', months.map(({ demanded }) => (hasTouches ? demanded : undefined))],
    ['Touches possible', touches, months.map(({ available }) => available)],
    ['Utilisation', '', months.map(({ utilisation }) => utilisation)],
    [leadsAtMost ? 'Leads at most' : 'Leads', '', months.map((month) => month.leads)],
    ['Leads that may come', leads, months.map(({ receivable }) => receivable)],
  ];
  return rows
    .filter(([, , cells]) => cells.some((cell) => cell !== undefined))
    .map(([what, limit, cells]) => [role, what, limit, '', ...cells]);
}

const unitOf = (amount: Constant | undefined): string => (amount?.kind === 'money' ? amount.money.currency : '');

/** Bare, so that a spreadsheet can compute with it. */
function amountCell(amount: Constant): CsvCell {
  if (amount.kind === 'money') return { number: amount.money.amount };
  return amount.kind === 'number' ? { number: amount.number } : amountText(amount);
}
