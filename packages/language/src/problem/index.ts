import { configInvalid } from '../config/config-invalid.ts';
import {
  agreementSecond,
  importMissing,
  importNotRelative,
  importOutside,
  importUnreadable,
  tooManyFiles,
} from './files/import-problems.ts';
import { nameDuplicate } from './names/name-duplicate.ts';
import { nameUnknown } from './names/name-unknown.ts';
import { nameWrongKind } from './names/name-wrong-kind.ts';
import { personDuplicate } from './names/person-duplicate.ts';
import { personUnknown } from './names/person-unknown.ts';
import { statementDuplicate } from './names/statement-duplicate.ts';
import { statementMissing } from './names/statement-missing.ts';
import type { Rule } from './rule.ts';
import { suppressionUnknown, suppressionUnused, suppressionWithoutReason } from './suppressions/suppressions.ts';
import { calendarInvalid } from './types/calendar-invalid.ts';
import { entryNeedsFrom } from './types/entry-needs-from.ts';
import { literalInvalid } from './types/literal-invalid.ts';
import { roleInvalid } from './types/role-invalid.ts';

/** Rules whose findings come from reading the text rather than from the compiled agreement. */
export const problems: readonly Rule[] = [
  configInvalid,
  agreementSecond,
  importMissing,
  importNotRelative,
  importOutside,
  importUnreadable,
  tooManyFiles,
  nameDuplicate,
  nameUnknown,
  nameWrongKind,
  personDuplicate,
  personUnknown,
  statementDuplicate,
  statementMissing,
  suppressionUnknown,
  suppressionUnused,
  suppressionWithoutReason,
  calendarInvalid,
  entryNeedsFrom,
  literalInvalid,
  roleInvalid,
];
