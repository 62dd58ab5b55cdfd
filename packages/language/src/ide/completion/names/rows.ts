import { currencyCodes } from '@sla/agreement';
import { isIn, type Slot } from '../../expect/slot.ts';
import {
  accountOf,
  doers,
  pathOwners,
  properties,
  questionSubjects,
  stageOf,
  states,
  values,
} from './condition-names.ts';
import {
  columnsOfMatrix,
  fieldsGiven,
  groupedSegments,
  laterStages,
  optionsCovered,
  pathStages,
  resultsOfMatrix,
  rowsOfMatrix,
} from './scoped.ts';
import { all, channels, fields, kinds, named, promising, type Source, words } from './source.ts';
import { countries, ordinals, quarters, shortWeekdays, weekdays, weekdaysAlone } from './times.ts';

/** What a name may stand for at a place of the grammar: a property, perhaps within a rule, and the names that fit. */
interface Row {
  readonly slot: Slot;
  readonly in?: string;
  readonly names: Source;
}

const OWNER = words({ owner: 'whoever owns the lead' });
const PARTIES = kinds('role', 'team', 'queue');
const ANY_FIELD = fields(() => true);
const PART = kinds(
  'score',
  'matrix',
  'segment',
  'stage',
  'contact',
  'handoff',
  'promise',
  'goal',
  'funnel',
  'kpi',
  'persona',
  'nurture',
  'field',
  'event',
  'report',
  'meeting',
  'role',
  'team',
  'queue',
  'calendar',
  'channel',
  'form',
  'system',
);
const KNOWN_OF_LEAD = all(ANY_FIELD, kinds('score', 'matrix', 'segment', 'persona', 'event'), OWNER);
const MAPPED = all(
  KNOWN_OF_LEAD,
  kinds('stage', 'queue', 'kpi', 'goal'),
  words({ stage: 'the stage the lead is in' }),
  words({ count: 'how often', first: 'the first time', last: 'the last time' }, 'of'),
  words({ result: 'kept or late', start: 'when a run began', due: 'until when', time: 'how long it took' }, 'of'),
);

/** One row for each property that a name can fill. A test holds that none is missing. */
export const ROWS: readonly Row[] = [
  {
    slot: 'AsksStatement.fields',
    names: all(
      fields(() => true, 'lead only'),
      ({ world }) => named([...world.accountFields.keys()], 'field'),
    ),
  },
  { slot: 'AtLeastStatement.channels', names: channels },
  { slot: 'AtStatement.receiver', names: all(kinds('role', 'queue'), OWNER) },
  { slot: 'AtTail.stage', names: stageOf('at stage') },
  { slot: 'Attribution.kpi', names: kinds('kpi') },
  { slot: 'BecomesTail.what', names: states },
  { slot: 'BeforeStatement.field', names: fields(({ kind }) => kind === 'date' || kind === 'date and time') },
  { slot: 'ByTail.by', names: doers },
  { slot: 'CalendarStatement.calendar', names: kinds('calendar') },
  { slot: 'CellStatement.column', names: columnsOfMatrix },
  { slot: 'CellStatement.result', names: resultsOfMatrix },
  { slot: 'CellStatement.row', names: rowsOfMatrix },
  { slot: 'ChangeGoalStatement.kpi', names: kinds('kpi') },
  { slot: 'ChangeStatement.approvers', names: kinds('role', 'team') },
  { slot: 'ChangeStatement.quarter', names: quarters },
  { slot: 'ChangeStatement.subjects', names: PART },
  { slot: 'ChannelUse.channel', names: channels },
  { slot: 'ColumnsStatement.segment', names: groupedSegments },
  { slot: 'ConsentStatement.channel', names: channels },
  { slot: 'ContactPolicy.by', names: kinds('role') },
  { slot: 'ContactPolicy.others', names: kinds('role') },
  { slot: 'CoversClause.field', names: fields(({ kind }) => kind === 'options', 'lead only') },
  { slot: 'CoversClause.values', names: optionsCovered },
  {
    slot: 'CoversStatement.by',
    names: words({ owner: 'one row for each owner', lead: 'one for each lead', team: 'one for each team' }),
  },
  { slot: 'CoversStatement.items', names: kinds('kpi', 'goal') },
  { slot: 'CurrencyStatement.currency', names: () => named(currencyCodes, 'place', 'a currency') },
  { slot: 'DailyTimes.calendar', names: kinds('calendar') },
  { slot: 'DayRange.from', names: shortWeekdays },
  { slot: 'DayRange.to', names: shortWeekdays },
  { slot: 'DecidesTail.stage', names: stageOf('decides') },
  { slot: 'DeliverStatement.subject', names: kinds('stage', 'event') },
  { slot: 'DurationInCalendar.calendar', names: kinds('calendar') },
  { slot: 'EntersStatement.from', names: kinds('stage') },
  { slot: 'ExpectStatement.receiver', names: all(PARTIES, OWNER) },
  { slot: 'ExpectedStatement.policy', names: kinds('contact') },
  { slot: 'ExpectedStatement.stage', names: kinds('stage') },
  { slot: 'Fact.subject', names: questionSubjects },
  { slot: 'ForEach.each', names: kinds('role') },
  { slot: 'Funnel.goal', names: kinds('goal') },
  { slot: 'Funnel.team', names: kinds('team') },
  {
    slot: 'GivenStatement.subject',
    names: all(
      words({ lead: 'values of the lead', account: 'values of its account' }),
      fields(() => true, 'lead only'),
    ),
  },
  { slot: 'Handoff.from', names: kinds('team') },
  { slot: 'Handoff.to', names: kinds('team') },
  { slot: 'HolidaySet.country', names: countries },
  { slot: 'IsTail.what', names: states },
  { slot: 'KeptMeasure.promises', names: promising },
  { slot: 'LateItem.promise', names: promising },
  { slot: 'LateMeasure.promises', names: promising },
  { slot: 'MapStatement.source', names: MAPPED },
  { slot: 'NameOption.target', names: kinds('contact', 'nurture') },
  { slot: 'NotifyAction.parties', names: all(OWNER, PARTIES) },
  { slot: 'NotifyStatement.parties', names: all(OWNER, PARTIES) },
  { slot: 'Nurture.by', names: kinds('role') },
  {
    slot: 'NurtureStep.learns',
    names: all(
      fields(() => true, 'lead only'),
      ({ world }) => named([...world.accountFields.keys()], 'field'),
    ),
  },
  { slot: 'OfTail.of', names: accountOf },
  { slot: 'OwnedBy.owners', in: 'Stage', names: kinds('role', 'queue', 'team') },
  { slot: 'OwnedBy.owners', in: 'OwnedByStatement', names: kinds('role') },
  { slot: 'OwnedBy.owners', names: kinds('team', 'role') },
  { slot: 'PartiesStatement.teams', names: kinds('team') },
  { slot: 'PassStatement.items', names: all(KNOWN_OF_LEAD, words({ result: 'kept or late' }, 'of')) },
  { slot: 'Path.of', names: pathOwners },
  { slot: 'Path.stage', names: kinds('stage') },
  { slot: 'PathStatement.stages', names: kinds('stage') },
  { slot: 'ProhibitionStatement.result', names: resultsOfMatrix },
  { slot: 'ProhibitionStatement.team', names: kinds('team') },
  { slot: 'PromiseDeclaration.by', names: kinds('role', 'team') },
  { slot: 'PromiseDeclaration.to', names: kinds('team', 'role') },
  { slot: 'Queue.team', names: kinds('team') },
  { slot: 'RateMeasure.from', names: kinds('stage') },
  { slot: 'RateMeasure.to', names: kinds('stage') },
  { slot: 'RateStatement.from', names: pathStages },
  { slot: 'RateStatement.to', names: laterStages },
  { slot: 'ReachStatement.kpi', names: kinds('kpi') },
  { slot: 'RefValue.of', names: accountOf },
  { slot: 'Report.from', names: PARTIES },
  { slot: 'Report.to', names: kinds('team', 'role', 'queue') },
  { slot: 'Reporting.to', names: kinds('team', 'role', 'queue') },
  { slot: 'ResetStatement.score', names: kinds('score') },
  { slot: 'ResetStatement.stage', names: kinds('stage') },
  { slot: 'ReviewStatement.by', names: PARTIES },
  { slot: 'ReviewStatement.subject', names: PART },
  { slot: 'Role.team', names: kinds('team') },
  { slot: 'RoundRobin.covers', names: fields(({ kind }) => kind === 'options', 'lead only') },
  { slot: 'RoundRobin.role', names: kinds('role') },
  { slot: 'RouteAction.target', names: kinds('queue', 'role') },
  { slot: 'RouteStatement.target', names: kinds('queue') },
  { slot: 'RowsStatement.segment', names: groupedSegments },
  { slot: 'Schedule.onWeekday', names: weekdays },
  { slot: 'Schedule.ordinal', names: ordinals },
  { slot: 'Schedule.weekday', names: weekdaysAlone },
  { slot: 'Setting.field', names: fieldsGiven },
  { slot: 'Share.party', in: 'SourcedStatement', names: kinds('team') },
  { slot: 'Share.party', names: kinds('role', 'team') },
  { slot: 'ShareMeasure.stage', names: kinds('stage') },
  { slot: 'SinceTail.stage', names: stageOf('since') },
  { slot: 'StopStatement.next', names: kinds('contact', 'nurture') },
  { slot: 'SumMeasure.field', names: fields(({ kind }) => kind === 'number' || kind === 'money', 'lead only') },
  { slot: 'SumMeasure.stage', names: kinds('stage') },
  { slot: 'SumStatement.scores', names: kinds('score') },
  { slot: 'TaskStep.by', names: kinds('role') },
  { slot: 'TimeMeasure.calendar', names: kinds('calendar') },
  { slot: 'TouchStep.by', names: kinds('role') },
  { slot: 'TouchStep.channel', names: channels },
  { slot: 'WithStatement.parties', names: kinds('team', 'role', 'queue') },
  { slot: 'WithTail.property', names: properties },
  ...[
    'BetweenTail.lower',
    'BetweenTail.upper',
    'CompareTail.value',
    'GivenStatement.value',
    'InTail.values',
    'Setting.value',
    'WithTail.value',
  ].map((slot) => ({ slot, names: values })),
];

/** The names that fit at a place; the row of the smallest property counts. */
export function namesAt(slots: readonly Slot[]): Source | undefined {
  for (const slot of slots) {
    const row = ROWS.find((one) => one.slot === slot && (one.in === undefined || isIn(slots, one.in)));
    if (row) return row.names;
  }
  return undefined;
}
