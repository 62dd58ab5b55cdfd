import type { SymbolKind } from '../../names/symbols.ts';
import type { Subject } from './asking.ts';
import { askOfLead, askOfPeople } from './subject/alone.ts';
import { askBuiltInEvent, askEvent } from './subject/event.ts';
import { askField } from './subject/field.ts';
import { askKpi } from './subject/kpi.ts';
import { askLead, askStage } from './subject/lead.ts';
import { askPresence } from './subject/presence.ts';
import { askContact, askGoal, askHandoff } from './subject/progress.ts';
import { askScore } from './subject/score.ts';
import { askMatrix, askSegment } from './subject/sorted-into.ts';

/** What can be asked about, by what its name is declared as. */
export const SUBJECTS: Readonly<Partial<Record<SymbolKind, Subject>>> = {
  contact: askContact,
  event: askEvent,
  field: askField,
  goal: askGoal,
  handoff: askHandoff,
  kpi: askKpi,
  matrix: askMatrix,
  nurture: askContact,
  persona: askOfLead,
  role: askOfPeople,
  score: askScore,
  segment: askSegment,
  stage: askOfLead,
  team: askOfPeople,
};

/** Subjects that need no declaration; a declaration of the same name wins over them. */
export const BUILT_IN_SUBJECTS: ReadonlyMap<string, Subject> = new Map<string, Subject>([
  ['accepted', askBuiltInEvent],
  ['account', askPresence],
  ['active', askBuiltInEvent],
  ['assigned', askBuiltInEvent],
  ['created', askBuiltInEvent],
  ['lead', askLead],
  ['owner', askPresence],
  ['reassigned', askBuiltInEvent],
  ['rejected', askBuiltInEvent],
  ['stage', askStage],
  ['touched', askBuiltInEvent],
]);

/** Kinds that can be asked about where the agreement as a whole is spoken of. */
export const AGREEMENT_SUBJECTS: readonly SymbolKind[] = ['goal', 'kpi'];
/** Kinds that can be asked about where a lead or an account is spoken of. */
export const LEAD_SUBJECTS: readonly SymbolKind[] = [
  'field',
  'event',
  'score',
  'segment',
  'matrix',
  'contact',
  'nurture',
  'handoff',
  'goal',
];
