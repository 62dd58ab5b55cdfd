import { configInvalid } from '../config/config-invalid.ts';
import { scheduleInvalid } from './dates/schedule-invalid.ts';
import { fileInNoAgreement } from './files/file-in-no-agreement.ts';
import {
  agreementSecond,
  importMissing,
  importNotRelative,
  importOutside,
  importUnreadable,
  tooManyFiles,
} from './files/import-problems.ts';
import { otherFormat } from './files/other-format.ts';
import { goalInvalid } from './goals/goal-invalid.ts';
import { measureInvalid } from './measurement/measure-invalid.ts';
import { nameDuplicate } from './names/name-duplicate.ts';
import { nameUnknown } from './names/name-unknown.ts';
import { nameWrongKind } from './names/name-wrong-kind.ts';
import { personDuplicate } from './names/person-duplicate.ts';
import { personUnknown } from './names/person-unknown.ts';
import { statementDuplicate } from './names/statement-duplicate.ts';
import { statementMissing } from './names/statement-missing.ts';
import { promiseMissing } from './promises/promise-missing.ts';
import { remedyWithoutPromise } from './promises/remedy-without-promise.ts';
import type { Rule } from './rule.ts';
import { pathRepeatsStage } from './stages/path-repeats-stage.ts';
import { tooManyWays } from './stages/too-many-ways.ts';
import { suppressionUnknown, suppressionUnused, suppressionWithoutReason } from './suppressions/suppressions.ts';
import { proseUnattached } from './syntax/prose-unattached.ts';
import { calendarInvalid } from './types/calendar-invalid.ts';
import { clauseUnfit } from './types/clause-unfit.ts';
import { conditionIncomplete } from './types/condition-incomplete.ts';
import { conditionMisplaced } from './types/condition-misplaced.ts';
import { currencyMismatch } from './types/currency-mismatch.ts';
import { entryNeedsFrom } from './types/entry-needs-from.ts';
import { kpiBoundType } from './types/kpi-bound-type.ts';
import { literalInvalid } from './types/literal-invalid.ts';
import { operatorUnfit } from './types/operator-unfit.ts';
import { optionUnknown } from './types/option-unknown.ts';
import { reasonUnknown } from './types/reason-unknown.ts';
import { roleInvalid } from './types/role-invalid.ts';
import { scenarioInvalid } from './types/scenario-invalid.ts';
import { stateUnknown } from './types/state-unknown.ts';
import { typeMismatch } from './types/type-mismatch.ts';
import { funnelBroken } from './volumes/funnel-broken.ts';
import { funnelInvalid } from './volumes/funnel-invalid.ts';

/** Rules whose findings come from reading the text rather than from the compiled agreement. */
export const problems: readonly Rule[] = [
  configInvalid,
  scheduleInvalid,
  agreementSecond,
  importMissing,
  importNotRelative,
  importOutside,
  importUnreadable,
  fileInNoAgreement,
  otherFormat,
  tooManyFiles,
  goalInvalid,
  measureInvalid,
  nameDuplicate,
  nameUnknown,
  nameWrongKind,
  personDuplicate,
  personUnknown,
  statementDuplicate,
  statementMissing,
  promiseMissing,
  remedyWithoutPromise,
  pathRepeatsStage,
  tooManyWays,
  suppressionUnknown,
  suppressionUnused,
  suppressionWithoutReason,
  proseUnattached,
  calendarInvalid,
  clauseUnfit,
  conditionIncomplete,
  conditionMisplaced,
  currencyMismatch,
  entryNeedsFrom,
  kpiBoundType,
  literalInvalid,
  operatorUnfit,
  optionUnknown,
  reasonUnknown,
  roleInvalid,
  scenarioInvalid,
  stateUnknown,
  typeMismatch,
  funnelBroken,
  funnelInvalid,
];
