import { type Agreement, type Handoff, nameText, type Stage } from '@sla/agreement';
import { contactDraft } from '../../checks/support/drafts.ts';
import { isFree } from '../../checks/support/names.ts';
import { fixOf } from '../../problem/repair.ts';
import type { AgreementView } from '../view.ts';
import type { ActionKind } from './action.ts';

/** Drafts a contact policy at a stage whose leads are handed over and then contacted by nobody. */
export const addContact: ActionKind = (view, { range }) => {
  const { agreement, compilation } = view;
  const stage = agreement && stageAt(view, range);
  const role = stage?.owners.flatMap((owner) => (owner.kind === 'role' ? owner.role : []))[0];
  const handoff = stage && handoffOf(agreement, stage);
  const name = ['FollowUp', `${stage?.name}FollowUp`].find((one) => agreement && isFree(agreement, one));
  if (!agreement || !stage || role === undefined || !handoff || name === undefined) return [];
  const title = `Add a contact policy for '${stage.name}'`;
  const declaration = contactDraft(agreement, name, role);
  const begun = { title, kind: 'add statement', to: handoff, statement: `then ${nameText(name)}` } as const;
  const fixes = [
    fixOf(begun, compilation),
    fixOf({ title, kind: 'add declaration', beside: stage, declaration }, compilation),
  ];
  return [{ title, kind: 'refactor', edits: fixes.flatMap((fix) => fix?.edits ?? []), solves: [] }];
};

const stageAt = ({ agreement, compilation }: AgreementView, { file, start }: { file: string; start: number }) =>
  Object.values(agreement?.stages ?? {}).find((stage) => {
    const place = compilation.sources.find([stage, 'name']);
    return place?.file === file && place.start <= start && start <= place.end;
  });

/** The handoff that takes leads over when they enter the stage, and begins nothing yet. */
const handoffOf = ({ handoffs }: Agreement, { name }: Stage): Handoff | undefined =>
  Object.values(handoffs).find(({ when, then }) => {
    const what = when?.op === 'becomes' ? when.what : undefined;
    return then.length === 0 && what?.op === 'stage' && what.in.includes(name);
  });
