import type { Check } from '../problem/check.ts';
import { allowanceScope } from './capacity/allowance-scope.ts';
import { capacityExceeded } from './capacity/capacity-exceeded.ts';
import { capacityMissing } from './capacity/capacity-missing.ts';
import { rampIdle } from './capacity/ramp-idle.ts';
import { receivesExceeded } from './capacity/receives-exceeded.ts';
import { weightIdle } from './capacity/weight-idle.ts';
import { missingCalendar } from './completeness/missing-calendar.ts';
import { missingContact } from './completeness/missing-contact.ts';
import { missingCurrency } from './completeness/missing-currency.ts';
import { missingDefinition } from './completeness/missing-definition.ts';
import { missingEffective } from './completeness/missing-effective.ts';
import { missingExpiry } from './completeness/missing-expiry.ts';
import { missingGoal } from './completeness/missing-goal.ts';
import { missingHandoff } from './completeness/missing-handoff.ts';
import { missingKpi } from './completeness/missing-kpi.ts';
import { missingNurture } from './completeness/missing-nurture.ts';
import { missingOutcome } from './completeness/missing-outcome.ts';
import { missingParties } from './completeness/missing-parties.ts';
import { missingReport } from './completeness/missing-report.ts';
import { missingReturn } from './completeness/missing-return.ts';
import { missingReview } from './completeness/missing-review.ts';
import { missingVolume } from './completeness/missing-volume.ts';
import { alternativeIdle } from './conditions/alternative-idle.ts';
import { choiceIncomplete } from './conditions/choice-incomplete.ts';
import { choiceShadowed } from './conditions/choice-shadowed.ts';
import { comparisonsLeft } from './conditions/comparisons-left.ts';
import { conditionAlways } from './conditions/condition-always.ts';
import { conditionNever } from './conditions/condition-never.ts';
import { containsAdmitsMore } from './conditions/contains-admits-more.ts';
import { definitionCircle } from './conditions/definition-circle.ts';
import { matrixCellMissing } from './conditions/matrix-cell-missing.ts';
import { matrixCellOverlap } from './conditions/matrix-cell-overlap.ts';
import { missingUnasked } from './conditions/missing-unasked.ts';
import { attemptsDontFit } from './contact/attempts-dont-fit.ts';
import { cadenceChannelUncounted } from './contact/cadence-channel-uncounted.ts';
import { cadenceDayLate } from './contact/cadence-day-late.ts';
import { cadenceDayOrder } from './contact/cadence-day-order.ts';
import { cadenceStartsLate } from './contact/cadence-starts-late.ts';
import { cadenceTooClose } from './contact/cadence-too-close.ts';
import { cadenceTooShort } from './contact/cadence-too-short.ts';
import { contactEmpty } from './contact/contact-empty.ts';
import { contactForbidden } from './contact/contact-forbidden.ts';
import { contactNoOutcome } from './contact/contact-no-outcome.ts';
import { contactNoStop } from './contact/contact-no-stop.ts';
import { contactThenUnfit } from './contact/contact-then-unfit.ts';
import { contactUnused } from './contact/contact-unused.ts';
import { firstTouchLate } from './contact/first-touch-late.ts';
import { nurtureEmpty } from './contact/nurture-empty.ts';
import { nurtureNoInterval } from './contact/nurture-no-interval.ts';
import { stopAlreadyTrue } from './contact/stop-already-true.ts';
import { agreementExpired } from './dates/agreement-expired.ts';
import { approvalFuture } from './dates/approval-future.ts';
import { approvalLate } from './dates/approval-late.ts';
import { dateOutsideTerm } from './dates/date-outside-term.ts';
import { expiresBeforeEffective } from './dates/expires-before-effective.ts';
import { goalBeyondTerm } from './dates/goal-beyond-term.ts';
import { memberOutsideTerm } from './dates/member-outside-term.ts';
import { reviewOverdue } from './dates/review-overdue.ts';
import { scenarioOutOfOrder } from './dates/scenario-out-of-order.ts';
import { chancesLeft } from './goals/chances-left.ts';
import { goalMonthsSum } from './goals/goal-months-sum.ts';
import { goalNotSmart } from './goals/goal-not-smart.ts';
import { goalUnlikely } from './goals/goal-unlikely.ts';
import { coverMissing } from './handoffs/cover-missing.ts';
import { handoffNoAcceptance } from './handoffs/handoff-no-acceptance.ts';
import { handoffNoNotification } from './handoffs/handoff-no-notification.ts';
import { handoffNoPayload } from './handoffs/handoff-no-payload.ts';
import { handoffNoTrigger } from './handoffs/handoff-no-trigger.ts';
import { handoffNoWayBack } from './handoffs/handoff-no-way-back.ts';
import { handoffsOverlap } from './handoffs/handoffs-overlap.ts';
import { queueUnworked } from './handoffs/queue-unworked.ts';
import { reassignNowhere } from './handoffs/reassign-nowhere.ts';
import { rejectNoStage } from './handoffs/reject-no-stage.ts';
import { roleEmpty } from './handoffs/role-empty.ts';
import { routeIncomplete } from './handoffs/route-incomplete.ts';
import { routeLastNotQueue } from './handoffs/route-last-not-queue.ts';
import { routeOutsideTeam } from './handoffs/route-outside-team.ts';
import { routeShadowed } from './handoffs/route-shadowed.ts';
import { attributionNotSum } from './measurement/attribution-not-sum.ts';
import { attributionSum } from './measurement/attribution-sum.ts';
import { kpiAgainstFunnel } from './measurement/kpi-against-funnel.ts';
import { kpiNoMeasure } from './measurement/kpi-no-measure.ts';
import { kpiNoOwner } from './measurement/kpi-no-owner.ts';
import { kpiTargetLoose } from './measurement/kpi-target-loose.ts';
import { kpiUnreported } from './measurement/kpi-unreported.ts';
import { mappingDuplicate } from './measurement/mapping-duplicate.ts';
import { mappingEmpty } from './measurement/mapping-empty.ts';
import { meetingEmpty } from './measurement/meeting-empty.ts';
import { meetingIncomplete } from './measurement/meeting-incomplete.ts';
import { reportEmpty } from './measurement/report-empty.ts';
import { reportIncomplete } from './measurement/report-incomplete.ts';
import { scheduleClosed } from './measurement/schedule-closed.ts';
import { scheduleOnHoliday } from './measurement/schedule-on-holiday.ts';
import { systemEmpty } from './measurement/system-empty.ts';
import { volumeUnreported } from './measurement/volume-unreported.ts';
import { definitionDuplicate } from './names/definition-duplicate.ts';
import { nameConfusable } from './names/name-confusable.ts';
import { nameShadowed } from './names/name-shadowed.ts';
import { nameUnused } from './names/name-unused.ts';
import { absenceOverlap } from './people/absence-overlap.ts';
import { approvalMissing } from './people/approval-missing.ts';
import { approvalPending } from './people/approval-pending.ts';
import { approverOutside } from './people/approver-outside.ts';
import { coverImpossible } from './people/cover-impossible.ts';
import { personDataUnneeded } from './people/person-data-unneeded.ts';
import { personIdle } from './people/person-idle.ts';
import { prohibitionBroken } from './prohibitions/prohibition-broken.ts';
import { prohibitionUnproved } from './prohibitions/prohibition-unproved.ts';
import { plainTimeClosed } from './promises/plain-time-closed.ts';
import { promiseNoRemedy } from './promises/promise-no-remedy.ts';
import { promiseNoTime } from './promises/promise-no-time.ts';
import { promiseUnmeasured } from './promises/promise-unmeasured.ts';
import { promisesContradict } from './promises/promises-contradict.ts';
import { targetLonger } from './promises/target-longer.ts';
import { scoreRuleIdle } from './scores/score-rule-idle.ts';
import { scoreUnreachable } from './scores/score-unreachable.ts';
import { entriesOverlap } from './stages/entries-overlap.ts';
import { entryFromFinal } from './stages/entry-from-final.ts';
import { eventWithoutWindow } from './stages/event-without-window.ts';
import { pathAfterFinal } from './stages/path-after-final.ts';
import { returnAtOnce } from './stages/return-at-once.ts';
import { stageCircle } from './stages/stage-circle.ts';
import { stageNoEntry } from './stages/stage-no-entry.ts';
import { stageNoOwner } from './stages/stage-no-owner.ts';
import { stageNoStart } from './stages/stage-no-start.ts';
import { stageNoWayOn } from './stages/stage-no-way-on.ts';
import { stageUnreachable } from './stages/stage-unreachable.ts';
import { benchmarkOutside } from './volumes/benchmark-outside.ts';
import { benchmarkWithoutSource } from './volumes/benchmark-without-source.ts';
import { contributionsSum } from './volumes/contributions-sum.ts';
import { cycleBeyondTerm } from './volumes/cycle-beyond-term.ts';
import { evidenceImpossible } from './volumes/evidence-impossible.ts';
import { evidenceMismatch } from './volumes/evidence-mismatch.ts';
import { funnelIncomplete } from './volumes/funnel-incomplete.ts';
import { mixSum } from './volumes/mix-sum.ts';
import { rateOutOfRange } from './volumes/rate-out-of-range.ts';
import { rateZero } from './volumes/rate-zero.ts';
import { volumeShort } from './volumes/volume-short.ts';
import { volumeUnsupported } from './volumes/volume-unsupported.ts';

/** Every check, in the order in which they are run and listed. To add one: a file, a row here, a page, a test. */
export const checks: readonly Check[] = [
  allowanceScope,
  capacityExceeded,
  capacityMissing,
  rampIdle,
  receivesExceeded,
  weightIdle,
  missingCalendar,
  missingContact,
  missingCurrency,
  missingDefinition,
  missingEffective,
  missingExpiry,
  missingGoal,
  missingHandoff,
  missingKpi,
  missingNurture,
  missingOutcome,
  missingParties,
  missingReport,
  missingReturn,
  missingReview,
  missingVolume,
  alternativeIdle,
  choiceIncomplete,
  choiceShadowed,
  conditionAlways,
  conditionNever,
  containsAdmitsMore,
  definitionCircle,
  matrixCellMissing,
  matrixCellOverlap,
  missingUnasked,
  attemptsDontFit,
  cadenceChannelUncounted,
  cadenceDayLate,
  cadenceDayOrder,
  cadenceStartsLate,
  cadenceTooClose,
  cadenceTooShort,
  contactEmpty,
  contactForbidden,
  contactNoOutcome,
  contactNoStop,
  contactThenUnfit,
  contactUnused,
  firstTouchLate,
  nurtureEmpty,
  nurtureNoInterval,
  stopAlreadyTrue,
  agreementExpired,
  approvalFuture,
  approvalLate,
  dateOutsideTerm,
  expiresBeforeEffective,
  goalBeyondTerm,
  memberOutsideTerm,
  reviewOverdue,
  scenarioOutOfOrder,
  chancesLeft,
  goalMonthsSum,
  goalNotSmart,
  goalUnlikely,
  coverMissing,
  handoffNoAcceptance,
  handoffNoNotification,
  handoffNoPayload,
  handoffNoTrigger,
  handoffNoWayBack,
  handoffsOverlap,
  queueUnworked,
  reassignNowhere,
  rejectNoStage,
  roleEmpty,
  routeIncomplete,
  routeLastNotQueue,
  routeOutsideTeam,
  routeShadowed,
  attributionNotSum,
  attributionSum,
  kpiNoMeasure,
  kpiNoOwner,
  kpiTargetLoose,
  kpiAgainstFunnel,
  kpiUnreported,
  mappingDuplicate,
  mappingEmpty,
  meetingEmpty,
  meetingIncomplete,
  reportEmpty,
  reportIncomplete,
  scheduleClosed,
  scheduleOnHoliday,
  systemEmpty,
  volumeUnreported,
  definitionDuplicate,
  nameConfusable,
  nameShadowed,
  nameUnused,
  absenceOverlap,
  approvalMissing,
  approvalPending,
  approverOutside,
  coverImpossible,
  personDataUnneeded,
  personIdle,
  prohibitionBroken,
  prohibitionUnproved,
  plainTimeClosed,
  promiseNoRemedy,
  promiseNoTime,
  promiseUnmeasured,
  promisesContradict,
  targetLonger,
  scoreRuleIdle,
  scoreUnreachable,
  entriesOverlap,
  entryFromFinal,
  eventWithoutWindow,
  pathAfterFinal,
  stageCircle,
  returnAtOnce,
  stageNoEntry,
  stageNoOwner,
  stageNoStart,
  stageNoWayOn,
  stageUnreachable,
  benchmarkOutside,
  benchmarkWithoutSource,
  contributionsSum,
  evidenceImpossible,
  evidenceMismatch,
  funnelIncomplete,
  mixSum,
  rateOutOfRange,
  rateZero,
  cycleBeyondTerm,
  volumeShort,
  volumeUnsupported,
  comparisonsLeft,
];
