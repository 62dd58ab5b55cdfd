import type { Stage } from '@sla/agreement';
import { onStage } from '../condition/dependency.ts';
import { entry } from '../model/entry.ts';
import type { LeadState } from '../model/state.ts';
import type { Line } from '../program/lines.ts';
import { isAmong } from '../program/people.ts';
import { pointer } from '../program/pointer.ts';
import { setOwner } from './owner.ts';
import { emit, isUnsettled, markNow, touch, type Work } from './work.ts';

/** Moves a lead to the stage that wins of those that took it at this moment; false where none did. */
export function moveStage(work: Work): boolean {
  const { lead, engine, ways } = work;
  if (lead === undefined) return false;
  adoptByRole(work, lead);
  const now = engine.agreement.stages[lead.stage ?? ''];
  const open = [...ways].filter((line) => isOpen(work, line, now));
  ways.clear();
  const [way] = open.toSorted(before);
  if (way === undefined || way.does.phase !== 'enter') return isUnsettled(work);
  enter(work, lead, way, way.does.stage, way.does.entry.by);
  return true;
}

/** A way is open if the lead may leave where it is, has not been there at this instant, and the way still holds. */
function isOpen({ entered, moment }: Work, { does, compiled }: Line, now: Stage | undefined): boolean {
  if (does.phase !== 'enter' || entered.has(does.stage.name) || does.stage.name === now?.name) return false;
  if (now?.final === true || (now?.leftOnlyByDecision === true && does.entry.by !== 'decision')) return false;
  return compiled.isInstant || compiled.test(moment) === true;
}

/** Off the path wins, then the furthest on the path, then the first in the alphabet. */
function before({ does: a }: Line, { does: b }: Line): number {
  if (a.phase !== 'enter' || b.phase !== 'enter') return 0;
  const [x, y] = [a.stage.position ?? Number.MAX_SAFE_INTEGER, b.stage.position ?? Number.MAX_SAFE_INTEGER];
  return y - x || (a.stage.name < b.stage.name ? -1 : 1);
}

function enter(work: Work, lead: LeadState, { cause }: Line, stage: Stage, by: 'condition' | 'decision'): void {
  const { name } = stage;
  const from = lead.stage;
  work.entered.add(name);
  work.coming.push({
    happenings: [],
    change: () => {
      lead.scoresAt[name] = Object.fromEntries(
        Object.values(work.engine.agreement.scores).map((score) => [
          score.name,
          work.engine.shown(work.moment, score.name),
        ]),
      );
      lead.stage = name;
      const times = entry(lead.entered, name, () => []);
      times.push(markNow(work));
      work.became.push({ stage: name, time: times.length - 1 });
      emit(work, cause, { kind: 'stage', stage: name, by, ...(from === undefined ? {} : { from }) });
      touch(work, onStage);
      own(work, lead, stage, cause);
    },
  });
}

/** A queue takes the lead, `owned by nobody` leaves it to nobody; people and roles wait for a handoff to choose. */
function own(work: Work, lead: LeadState, { owners, ownedByNobody, name }: Stage, cause: string): void {
  const [queue] = owners.filter((owner) => owner.kind === 'queue');
  if (ownedByNobody) setOwner(work, undefined, cause);
  else if (queue !== undefined && !isAmong(work.engine.people, lead.owner, owners)) setOwner(work, queue, cause);
  else lead.unfit = name;
}

/** Where no handoff has found somebody who fits the stage, the role owns the lead together. */
function adoptByRole(work: Work, lead: LeadState): void {
  const stage = lead.unfit;
  if (stage === undefined || work.coming.length > 0) return;
  delete lead.unfit;
  const owners = work.engine.agreement.stages[stage]?.owners ?? [];
  if (lead.stage !== stage || isAmong(work.engine.people, lead.owner, owners)) return;
  const owner = owners.find((one) => one.kind === 'role' || one.kind === 'team');
  if (owner !== undefined) setOwner(work, owner, pointer('stages', stage, 'owners'));
}
