import type { Agreement, Approval, Team } from '@sla/agreement';
import { isInTeam } from './people.ts';

/** The approvals that speak for a team: its leader's; where none is named, those of anybody in it. */
export const approvalsFor = (agreement: Agreement, { name, leader }: Team): readonly Approval[] =>
  agreement.approvals.filter(({ by }) => (leader ? by === leader : isInTeam(agreement, by, name)));

/** Whether an approval has been given by a day. */
export const isGiven = ({ on }: Approval, today: string): boolean => on !== undefined && on <= today;

/** Whether an agreement still lies ahead, so that an approval may be awaited; without a first day it is a draft. */
export const isAhead = ({ effective }: Agreement, today: string): boolean =>
  effective === undefined || today < effective;
