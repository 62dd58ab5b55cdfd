import {
  type Agreement,
  type Condition,
  conditionParts,
  describeSample,
  type Overlap,
  overlaps,
  type StageEntry,
  type Way,
} from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { subjectsOf } from '../support/condition-parts.ts';
import { type Definition, definitionsOf, namedBy } from '../support/definitions.ts';
import { entryOf } from '../support/words.ts';

export const entriesOverlap = defineCheck({
  code: 'entries-overlap',
  category: 'stages',
  level: 'warning',
  summary: 'Where a lead could enter two stages off the path at one moment, the agreement says which.',
  run: ({ agreement, analyses, report }) => {
    const definitions = definitionsOf(agreement);
    const told = new Set<StageEntry>();
    const matters = (first: Way, second: Way): boolean => {
      const other = entryAt(agreement, second);
      return !!other && !told.has(other) && canMeet(first.when, second.when, definitions);
    };
    for (const overlap of overlaps(analyses.world, matters)) {
      const [first, second] = overlap.ways;
      const [one, other] = [entryAt(agreement, first), entryAt(agreement, second)];
      if (!one || !other) continue;
      told.add(other);
      report({
        at: other,
        message: messageOf(overlap),
        related: [{ at: one, message: `Into '${first.to}'.` }],
      });
    }
  },
});

function messageOf({ ways: [first, second], sample }: Overlap): string {
  const [winner] = [first.to, second.to].sort();
  return `'${first.to}' and '${second.to}' can be due at the same moment for ${describeSample(sample)}, and only the alphabet sends it to '${winner}'. Let one of the lines ask for the opposite of the other.`;
}

const entryAt = ({ stages }: Agreement, { to, entry }: Way): StageEntry | undefined =>
  entryOf(stages, to)?.enters[entry];

/**
 * Whether more than a coincidence makes both hold at one moment: both hold already when a lead comes to the stage, or
 * both turn on the same thing.
 */
function canMeet(one: Condition, other: Condition, definitions: ReadonlyMap<string, Definition>): boolean {
  if (isStanding(one) && isStanding(other)) return true;
  const [mine, others] = [one, other].map((when) => turnsOn(when, definitions));
  return !!mine && !!others && !mine.isDisjointFrom(others);
}

/** Asks only what may have been so before the lead came; contacts and handoffs begin with the stage. */
const isStanding = (condition: Condition): boolean =>
  conditionParts(condition).every(({ op }) => !['contact', 'handoff', 'becomes', 'decides'].includes(op));

/** All that can change the answer, names looked up. */
function turnsOn(condition: Condition, definitions: ReadonlyMap<string, Definition>): ReadonlySet<string> {
  const parts = conditionParts(condition);
  const found = new Set([...subjectsOf(condition), ...parts.flatMap(followUpOf)]);
  const names = new Set(parts.flatMap(namedBy));
  for (const name of names) {
    found.add(name);
    for (const needed of definitions.get(name)?.needs ?? []) names.add(needed);
  }
  return found;
}

function followUpOf(condition: Condition): readonly string[] {
  if (condition.op === 'contact') return [`contact ${condition.contact}`];
  return condition.op === 'handoff' ? [`handoff ${condition.handoff}`] : [];
}
