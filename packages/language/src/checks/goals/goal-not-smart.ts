import { type Agreement, type Commitment, enteredStages, type Goal, nameText } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';
import type { At } from '../../source/sources.ts';
import { entryOf } from '../support/words.ts';

/**
 * A goal is SMART where it is specific (a measure is named), measurable (with an amount), achievable (a funnel leads to what
 * it counts), relevant (somebody answers for it) and time-bound. The letters are those of G. T. Doran, "There's a
 * S.M.A.R.T. way to write management's goals and objectives", Management Review 70 (1981), in the reading that is common.
 */
export const goalNotSmart = defineCheck({
  code: 'goal-not-smart',
  category: 'goals',
  level: 'warning',
  summary: 'A goal is SMART: specific, measurable, achievable, relevant and time-bound.',
  run: ({ agreement, report }) => {
    for (const goal of Object.values(agreement.goals)) {
      const lacks = lacksOf(goal, agreement);
      if (lacks.length === 0) continue;
      const at = lacks.find((lack) => lack.at)?.at ?? [goal, 'name'];
      const list = lacks.map(({ letter, says }) => `${letter} is missing: ${says}.`).join(' ');
      const [only, ...others] = lacks;
      const fix = others.length === 0 ? only?.fix : undefined;
      report({ at, message: `'${goal.name}' is not SMART yet. ${list}`, ...(fix ? { fix } : {}) });
    }
  },
});

interface Lack {
  readonly letter: string;
  /** What is missing, and what to do. */
  readonly says: string;
  readonly at?: At;
  readonly fix?: Repair;
}

function lacksOf(goal: Goal, agreement: Agreement): readonly Lack[] {
  const owner = goal.owners.length > 0 ? [] : [unowned(goal, agreement)];
  if (goal.commitments.length === 0) {
    const says = 'nothing says what is to be reached; add a line such as `deliver at least 40 MQL every month`';
    return [{ letter: 'S (specific)', says }, ...owner];
  }
  const perLine = goal.commitments.flatMap((line) => [
    ...measurable(line),
    ...achievable(line, goal, agreement),
    ...timeBound(line),
  ]);
  // One letter is told once; the first line that lacks it is the example.
  const first = perLine.filter((lack, at) => perLine.findIndex(({ letter }) => letter === lack.letter) === at);
  return [...first, ...owner].toSorted((a, b) => ORDER.indexOf(a.letter.charAt(0)) - ORDER.indexOf(b.letter.charAt(0)));
}

const ORDER = 'SMART';

function unowned(goal: Goal, { between }: Agreement): Lack {
  const words = `owned by ${between.map(nameText).join(' and ')}`;
  const fix: Repair = { title: 'Let all parties answer for it', kind: 'add to head', to: goal, words };
  const says = 'nobody answers for it; add `owned by` and a team';
  return { letter: 'R (relevant)', says, ...(between.length > 0 && { fix }) };
}

function measurable(line: Commitment): readonly Lack[] {
  if (line.kind === 'deliver' || line.amount) return [];
  const says = `'${line.kpi}' is to change by a share of nothing; add the baseline, such as \`from 4,200,000 USD\``;
  return [{ letter: 'M (measurable)', says, at: line }];
}

/** A stage that is counted has to lie on some funnel. Of rates, times and events no funnel speaks. */
function achievable(line: Commitment, goal: Goal, agreement: Agreement): readonly Lack[] {
  const stage = countedStage(line, agreement);
  const funnels = Object.values(agreement.funnels);
  if (stage === undefined || !agreement.lead.path.includes(stage)) return [];
  if (funnels.some((funnel) => funnel.goal === goal.name || funnel.stages.includes(stage))) return [];
  const says = `no funnel says how many leads it takes; add \`funnel NAME for ${nameText(goal.name)}\` with its rates`;
  return [{ letter: 'A (achievable)', says, at: line }];
}

function countedStage(line: Commitment, { kpis, stages }: Agreement): string | undefined {
  if (line.kind === 'deliver') return line.of.kind === 'stage' ? line.of.name : undefined;
  const measure = entryOf(kpis, line.kpi)?.measure;
  if (measure?.kind === 'sum') return measure.at;
  return measure?.kind === 'count' ? enteredStages(measure.of, { stages })[0] : undefined;
}

function timeBound(line: Commitment): readonly Lack[] {
  if (line.when.kind !== 'unbound') return [];
  const says = 'nothing says by when; add `every month`, or a date such as `by 2027-12-31`';
  const isEnd = line.kind !== 'deliver' || !(line.reported || line.forEach);
  const fix = { title: 'Every month', kind: 'add behind', at: line, text: ' every month' } as const;
  return [{ letter: 'T (time-bound)', says, at: line, ...(isEnd && { fix }) }];
}
