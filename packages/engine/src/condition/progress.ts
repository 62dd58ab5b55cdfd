import { type Condition, type GoalCondition, lengthEnd } from '@sla/agreement';
import { isMeant } from '../program/people.ts';
import type { Program } from '../program/program.ts';
import { type Compiler, plain } from './compiler.ts';
import type { Compiled, Test } from './context.ts';
import { onContact, onDecision, onHandoff, onStage } from './dependency.ts';

type ProgressCondition = Extract<Condition, { op: 'decides' | 'stage' | 'contact' | 'handoff' | 'goal' }>;

/** Whether a lead is in a stage, how a contact or handoff of it stands, what somebody decides, how a goal came out. */
export function compileProgress({ program }: Compiler, condition: ProgressCondition): Compiled {
  switch (condition.op) {
    case 'stage': {
      const stages = new Set(condition.in);
      return {
        ...plain,
        test: ({ lead }) => lead?.stage !== undefined && stages.has(lead.stage),
        on: new Set([onStage]),
      };
    }
    case 'contact': {
      const { contact, is } = condition;
      const test: Test = ({ lead }) => (lead?.contacts[contact] ?? lead?.nurtures[contact])?.is === is;
      return { ...plain, test, on: new Set([onContact(contact)]) };
    }
    case 'handoff': {
      const { handoff, is, reasons } = condition;
      const test: Test = ({ lead }) => {
        const last = lead?.handoffs[handoff];
        if (is === 'late') return last?.late ?? false;
        return (
          last?.is === is && (reasons.length === 0 || (last.reason !== undefined && reasons.includes(last.reason)))
        );
      };
      return { ...plain, test, on: new Set([onHandoff(handoff)]) };
    }
    case 'decides': {
      const { by, reasons } = condition;
      const test: Test = ({ pulse, lead, account }) => {
        const decided = pulse?.decided;
        if (decided === undefined || !isMeant(program.people, by, decided.by, lead, account)) return false;
        return reasons.length === 0 || (decided.reason !== undefined && reasons.includes(decided.reason));
      };
      return { ...plain, test, on: new Set([onDecision]), happens: (moment) => test(moment) === true, isInstant: true };
    }
    case 'goal':
      return ofGoal(program, condition);
  }
}

/** How a goal came out last; with a time, for whole periods on end. */
function ofGoal({ agreement, calendars }: Program, { goal, is, for: time }: GoalCondition): Compiled {
  const test: Test = ({ world, now }) => {
    const state = world.state.measured.goals[goal];
    if (state?.is !== is) return false;
    const end =
      time === undefined ? now : lengthEnd(state.since, time, calendars.table(agreement.calendar, state.since));
    return end !== 'outside' && end <= now;
  };
  return { ...plain, test };
}
