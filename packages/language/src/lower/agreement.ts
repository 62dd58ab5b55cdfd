import {
  type Agreement,
  type ChangeRule,
  FORMAT_VERSION,
  type Part,
  type Party,
  type Review,
  type SlaPromise,
} from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { COMPILER } from '../version.ts';
import { changeQuarters } from './change-window.ts';
import { lowerCondition } from './condition/index.ts';
import { owedTo, sidesOf } from './counterpart.ts';
import { type Declarations, lowerDeclarations } from './declarations.ts';
import { lowerHeader } from './header.ts';
import { dateOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { markLine, namedOf } from './named.ts';
import { partiesOf, partyOf, personOf } from './parties.ts';
import { promiseNameOf } from './promise-names.ts';
import { sorted } from './records.ts';
import { scheduleOf } from './schedule.ts';
import { every, single } from './statements.ts';

/** The agreement that a header and all its declarations make. */
export function lowerAgreement(
  lowering: Lowering,
  node: ast.Agreement,
  declarations: readonly ast.Declaration[],
): Agreement {
  lowering.header = lowerHeader(lowering, node);
  lowering.sides = sidesOf(declarations);
  lowering.begin();
  const body = lowerDeclarations(lowering, declarations);
  const reviews = every(node.statements, 'ReviewStatement').flatMap((line) => reviewOf(lowering, node, line) ?? []);
  const holidayData = holidayDataOf(body);
  const agreement: Agreement = {
    format: FORMAT_VERSION,
    compiler: COMPILER,
    ...(holidayData ? { holidayData } : {}),
    ...headOf(lowering, node),
    reviews: reviews.map(({ review }) => review),
    ...body,
    promises: sorted(
      [...Object.values(body.promises), ...reviews.flatMap(({ promise }) => promise ?? [])].map((promise) => [
        promise.name,
        promise,
      ]),
    ),
  };
  return lowering.mark(agreement, node, {
    name: node.name ? 'name' : 'text',
    ...places(node, {
      between: 'PartiesStatement',
      approvals: 'ApprovedStatement',
      effective: 'EffectiveStatement',
      expires: 'ExpiresStatement',
      currency: 'CurrencyStatement',
      calendar: 'CalendarStatement',
      fiscalYear: 'FiscalYearStatement',
      reviews: 'ReviewStatement',
      reviewedOn: 'ReviewedStatement',
      draftedBy: 'DraftedStatement',
      termination: 'TerminationStatement',
    }),
  });
}

function places(node: ast.Agreement, types: Readonly<Record<string, ast.AgreementStatement['$type']>>) {
  return Object.fromEntries(Object.entries(types).map(([key, type]) => [key, every(node.statements, type)[0]]));
}

/** What the header itself says. */
function headOf(lowering: Lowering, node: ast.Agreement) {
  const { prose } = namedOf(node);
  const drafted = single(lowering, node.statements, 'DraftedStatement');
  const reviewedOn = every(node.statements, 'ReviewedStatement')
    .flatMap((line) => line.dates.flatMap((date) => dateOf(lowering, date) ?? []))
    .sort()
    .at(-1);
  return {
    name: node.text ?? node.name ?? '',
    ...(prose ? { prose } : {}),
    draftedBy: (drafted?.people ?? []).flatMap((person) => personOf(lowering, person) ?? []),
    approvals: every(node.statements, 'ApprovedStatement').flatMap((line) =>
      line.approvals.flatMap((approval) => approvalOf(lowering, approval) ?? []),
    ),
    ...lowering.header,
    ...(reviewedOn ? { reviewedOn } : {}),
    changes: every(node.statements, 'ChangeStatement').flatMap((line) => changeOf(lowering, line) ?? []),
    termination: every(node.statements, 'TerminationStatement').flatMap(
      (line) => lowerCondition(lowering, line.condition, { subject: 'agreement' }) ?? [],
    ),
  };
}

function approvalOf(lowering: Lowering, node: ast.Approval) {
  const by = personOf(lowering, node.person);
  const on = dateOf(lowering, node.date);
  return by ? lowering.mark({ by, ...(on ? { on } : {}) }, node, { by: node.person }) : undefined;
}

function changeOf(lowering: Lowering, line: ast.ChangeStatement): ChangeRule | undefined {
  if (line.approvers.length > 0) {
    const by = partiesOf(lowering, line.approvers, ['role', 'team']);
    return markLine(lowering, { kind: 'approval', parts: partsOf(lowering, line), by }, line);
  }
  const quarters = changeQuarters(lowering, line);
  return quarters && markLine(lowering, { kind: 'window', parts: partsOf(lowering, line), ...quarters }, line);
}

const partsOf = (lowering: Lowering, line: ast.ChangeStatement): readonly Part[] =>
  line.subjects.flatMap((subject) => partOf(lowering, subject) ?? []);

/** A named part of the agreement, whatever it is. */
function partOf(lowering: Lowering, ref: ast.NameRef | undefined): Part | undefined {
  if (!ref?.name) return undefined;
  const symbol = lowering.symbols.find(ref.name);
  if (!symbol) return lowering.unknown(ref, ['score', 'segment', 'matrix', 'stage', 'contact', 'handoff']);
  lowering.refer(ref, symbol);
  return lowering.mark({ kind: symbol.kind, name: symbol.name }, ref);
}

interface LoweredReview {
  readonly review: Review;
  readonly promise?: SlaPromise;
}

function reviewOf(lowering: Lowering, node: ast.Agreement, line: ast.ReviewStatement): LoweredReview | undefined {
  const by = partyOf(lowering, line.by);
  if (line.condition) {
    const when = lowerCondition(lowering, line.condition, { subject: 'agreement' });
    return when && { review: markLine(lowering, { when, by: [] }, line, { when: line.condition }) };
  }
  const every = scheduleOf(lowering, line.schedule);
  if (!every) return undefined;
  const of = partOf(lowering, line.subject);
  const owing: readonly Party[] = by ? [by] : lowering.header.between.map((team) => ({ kind: 'team', team }));
  const promise: SlaPromise = lowering.mark(
    {
      name: promiseNameOf(node, line),
      kind: 'review',
      from: 'agreement',
      by: owing,
      ...owedTo(lowering, owing, []),
      subject: 'agreement',
      starts: { kind: 'schedule', every },
      done: { kind: 'act', act: 'review' },
      firm: { kind: 'end of period' },
      share: { numerator: 1, denominator: 1 },
      sharePeriod: 'month',
      repeats: false,
      late: [],
    },
    line,
  );
  const review: Review = { ...(of ? { of } : {}), every, by: by ? [by] : [], promise: promise.name };
  return { review: markLine(lowering, review, line, { every: line.schedule }), promise };
}

const holidayDataOf = (body: Declarations): string | undefined =>
  Object.values(body.calendars).flatMap((calendar) => calendar.holidays.map((set) => set.source))[0];
