import type { TargetKind } from '../../../names/target.ts';
import { calendarCard } from './calendar.ts';
import { builtInCard, channelCard } from './channel.ts';
import { contactCard, nurtureCard } from './contact.ts';
import { accountFieldCard, eventCard, fieldCard } from './field.ts';
import { funnelCard, goalCard } from './goal.ts';
import { handoffCard } from './handoff.ts';
import { kpiCard } from './kpi.ts';
import { matrixCard, resultCard } from './matrix.ts';
import type { NameCard } from './name-card.ts';
import { personCard } from './person.ts';
import { promiseCard } from './promise.ts';
import { queueCard } from './queue.ts';
import { meetingCard, reportCard } from './reporting.ts';
import { roleCard } from './role.ts';
import { scoreCard } from './score.ts';
import { groupCard, personaCard, segmentCard } from './segment.ts';
import { stageCard } from './stage.ts';
import { teamCard } from './team.ts';

/** What is said of a name, by what it means. To add a kind: a function, and a row here. */
export const nameCards: Readonly<Partial<Record<TargetKind, NameCard>>> = {
  'account field': accountFieldCard,
  builtin: builtInCard,
  calendar: calendarCard,
  channel: channelCard,
  column: groupCard,
  contact: contactCard,
  event: eventCard,
  field: fieldCard,
  funnel: funnelCard,
  goal: goalCard,
  group: groupCard,
  handoff: handoffCard,
  kpi: kpiCard,
  matrix: matrixCard,
  meeting: meetingCard,
  nurture: nurtureCard,
  person: personCard,
  persona: personaCard,
  promise: promiseCard,
  queue: queueCard,
  report: reportCard,
  result: resultCard,
  role: roleCard,
  row: groupCard,
  score: scoreCard,
  segment: segmentCard,
  stage: stageCard,
  team: teamCard,
};
