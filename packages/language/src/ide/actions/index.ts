import type { AgreementView } from '../view.ts';
import type { Action, ActionKind, ActionRequest } from './action.ts';
import { addContact } from './add-contact.ts';
import { extractCondition } from './extract-condition.ts';
import { fixes } from './fixes.ts';
import { suppressions } from './suppressions.ts';

export type { Action, ActionRequest } from './action.ts';

/** Every kind of action, in the order in which an editor lists them. To add one: a file, and a row here. */
const actionKinds: readonly ActionKind[] = [fixes, addContact, extractCondition, suppressions];

/** What can be done at a stretch of a file. */
export const actionsAt = (view: AgreementView, request: ActionRequest): readonly Action[] =>
  actionKinds.flatMap((kind) => kind(view, request));
