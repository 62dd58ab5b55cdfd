import {
  type Covered,
  type Kpi,
  type Meeting,
  type PlannedDates,
  type Report,
  type ReportList,
  recurrenceText,
} from '@sla/agreement';
import { type Context, partiesInline, referAll, referTo, shown } from '../context.ts';
import { listedInline, styled } from '../inline.ts';
import type { Block, Column, Fact, Inline, Item, Line, Row } from '../model.ts';
import { pointerTo } from '../pointer.ts';
import { ruleSpan } from '../words/conditions.ts';
import { datesText } from '../words/dates.ts';
import { boundText, measureInline } from '../words/measures.ts';
import { proseBlocks } from '../words/prose.ts';

/** What is measured, who hears of it, and on which days. */
export const reportingBlocks = (context: Context): readonly Block[] => [
  ...kpiTable(context),
  ...Object.values(context.agreement.reports).map((report) => reportItem(context, report)),
  ...Object.values(context.agreement.meetings).map((meeting) => meetingItem(context, meeting)),
  ...dateTable(context),
];

const kpiColumns: readonly Column[] = ['KPI', 'Measures', 'Target', 'Alarm', 'Owner'].map((title) => ({
  title,
  align: 'left',
}));

function kpiTable(context: Context): readonly Block[] {
  const rows = Object.values(context.agreement.kpis).map((kpi) => kpiRow(context, kpi));
  return rows.length === 0 ? [] : [{ kind: 'table', caption: 'What is measured', columns: kpiColumns, rows }];
}

function kpiRow(context: Context, kpi: Kpi): Row {
  const { name, text, prose, measure, target, alarm, owners, period, fiscal } = kpi;
  const title: Inline = [styled('strong', shown(kpi)), ...(text === undefined ? [] : [' ', styled('name', name)])];
  const by = `by ${fiscal ? 'fiscal ' : ''}${period}`;
  return {
    pointer: pointerTo('kpis', name),
    cells: [
      title,
      [
        ...(measure ? measureInline(context, measure) : ['nothing is said']),
        ', ',
        styled('muted', by),
        ...(prose === undefined ? [] : [`. ${prose}`]),
      ],
      target ? [boundText(target)] : [],
      alarm ? [boundText(alarm)] : [],
      partiesInline(context, owners),
    ],
  };
}

function reportItem(context: Context, report: Report): Item {
  const pointer = pointerTo('reports', report.name);
  return {
    kind: 'item',
    pointer,
    title: shown(report),
    ...(report.text === undefined ? {} : { name: report.name }),
    subtitle: [
      'Report from ',
      ...partiesInline(context, report.from),
      ' to ',
      ...partiesInline(context, report.to),
      ...(report.schedule ? [`, ${recurrenceText(report.schedule)}`] : []),
    ],
    blocks: [
      ...proseBlocks(`${pointer}/prose`, report.prose),
      ...facts([
        ...coveredFact(context, report.covers, pointer),
        ...fact(
          'Lists',
          report.lists.map((list, at) => ({ text: listInline(context, list), pointer: `${pointer}/lists/${at}` })),
        ),
      ]),
    ],
  };
}

function meetingItem(context: Context, meeting: Meeting): Item {
  const pointer = pointerTo('meetings', meeting.name);
  return {
    kind: 'item',
    pointer,
    title: shown(meeting),
    ...(meeting.text === undefined ? {} : { name: meeting.name }),
    subtitle: [
      'Meeting of ',
      ...partiesInline(context, meeting.with),
      ...(meeting.schedule ? [`, ${recurrenceText(meeting.schedule)}`] : []),
    ],
    blocks: [
      ...proseBlocks(`${pointer}/prose`, meeting.prose),
      ...facts(coveredFact(context, meeting.covers, pointer)),
    ],
  };
}

const facts = (rows: readonly Fact[]): readonly Block[] => (rows.length === 0 ? [] : [{ kind: 'facts', rows }]);

const fact = (label: string, values: readonly Line[]): readonly Fact[] =>
  values.length === 0 ? [] : [{ label, values }];

const coveredFact = (context: Context, covers: readonly Covered[], pointer: string): readonly Fact[] =>
  fact(
    'Covers',
    covers.length === 0
      ? []
      : [
          {
            text: listedInline(covers.map((covered) => coveredInline(context, covered))),
            pointer: `${pointer}/covers`,
          },
        ],
  );

const coveredInline = (context: Context, { kind, name, by }: Covered): Inline => [
  referTo(context, kind === 'kpi' ? 'kpis' : 'goals', name),
  ...(by === undefined ? [] : [` by ${by}`]),
];

const listInline = (context: Context, list: ReportList): Inline =>
  list.kind === 'late'
    ? ['late runs of ', ...referAll(context, 'promises', list.promises)]
    : ['leads where ', ruleSpan(list.where)];

const dateColumns: readonly Column[] = [
  { title: 'What', align: 'left' },
  { title: 'Kind', align: 'left' },
  { title: 'Times', align: 'right' },
  { title: 'Days in the term', align: 'left' },
];

function dateTable(context: Context): readonly Block[] {
  const rows = context.plan.dates.map((planned): Row => {
    const what = dateSpan(context, planned);
    return {
      ...(planned.promise === undefined
        ? { pointer: '/expires' }
        : { pointer: pointerTo('promises', planned.promise) }),
      cells: [[what], [planned.kind], [String(planned.dates.length)], [datesText(planned.dates)]],
    };
  });
  return rows.length === 0 ? [] : [{ kind: 'table', caption: 'Days to keep', columns: dateColumns, rows }];
}

function dateSpan(context: Context, { kind, name }: PlannedDates): Inline[number] {
  const collections = { report: 'reports', meeting: 'meetings', goal: 'goals', 'volume report': 'goals' } as const;
  return kind === 'review' || kind === 'expiry' ? name : referTo(context, collections[kind], name);
}
