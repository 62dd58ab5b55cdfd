import {
  type Agreement,
  type Condition,
  type Due,
  durationText,
  type Group,
  type Handoff,
  nameText,
} from '@sla/agreement';
import type { At } from '../../source/sources.ts';
import { oncePerAgreement } from './once.ts';

/** A list of lines of which the first that holds is taken. */
export interface Choice {
  readonly lines: readonly ChoiceLine[];
  /** What holds whenever it is made. */
  readonly given: readonly Condition[];
  /** The line that names what is missing, as the author would write it; `FIELD` stands for what is missing. */
  readonly forMissing: (field: string) => string;
}
export interface ChoiceLine {
  /** What it stands for, in quotes or as it is written. */
  readonly text: string;
  readonly at: At;
  /** Absent for `otherwise`. */
  readonly when?: Condition;
}

/** All choices but those of routes, whose lines may be passed over. */
export const choicesOf = oncePerAgreement((agreement): readonly Choice[] => {
  const { handoffs, promises } = agreement;
  return [
    ...groupings(agreement).map(({ groups, word }) => groupChoice(groups, word)),
    ...Object.values(handoffs).flatMap((handoff) => (handoff.then.length > 0 ? [thenChoice(handoff)] : [])),
    ...Object.values(promises).flatMap(({ firm, target }) => [...timeChoice(firm), ...timeChoice(target)]),
  ];
});

/** Groups of a segment, rows or columns of a matrix, and what they are called. */
export interface Grouping {
  readonly owner: object;
  readonly name: string;
  readonly word: 'group' | 'row' | 'column';
  readonly groups: readonly Group[];
}

/** Lists of lines that sort leads, as far as they are written and not taken over from a segment. */
export function groupings(agreement: Agreement): readonly Grouping[] {
  const { segments, matrices } = agreement;
  return [
    ...Object.values(segments).map(
      (owner): Grouping => ({ owner, name: owner.name, word: 'group', groups: owner.groups }),
    ),
    ...Object.values(matrices).flatMap((owner): readonly Grouping[] => [
      { owner, name: owner.name, word: 'row', groups: owner.rows },
      { owner, name: owner.name, word: 'column', groups: owner.columns },
    ]),
  ].filter(({ groups: [first] }) => first && !isBorrowed(agreement, first));
}

/** A row or column that a matrix takes over from a segment: what is wrong with it is told there. */
export function isBorrowed({ segments }: Agreement, { name, when }: Group): boolean {
  if (when?.op !== 'segment' || when.groups.length !== 1 || when.groups[0] !== name) return false;
  return segments[when.segment]?.groups.some((group) => group.name === name) ?? false;
}

const groupChoice = (groups: readonly Group[], word: Grouping['word']): Choice => ({
  lines: groups.map((group) => ({
    text: `'${group.name}'`,
    at: [group, 'name'],
    ...(group.when ? { when: group.when } : {}),
  })),
  given: [],
  forMissing: (field) => `${word} Unknown when ${field} is missing`,
});

const thenChoice = ({ then, when: moment }: Handoff): Choice => ({
  lines: then.map((follow) => ({
    text: `'${follow.start}'`,
    at: follow,
    ...(follow.when ? { when: follow.when } : {}),
  })),
  given: moment ? [moment] : [],
  forMissing: (field) => `then ${nameText(then[0]?.start ?? '')} when ${field} is missing`,
});

function timeChoice(due: Due | undefined): readonly Choice[] {
  if (due?.kind !== 'after') return [];
  const [first] = due.choices;
  if (!first) return [];
  return [
    {
      lines: due.choices.map((choice) => ({
        text: `'${durationText(choice.within)}'`,
        at: choice,
        ...(choice.when ? { when: choice.when } : {}),
      })),
      given: [],
      forMissing: (field) => `${durationText(first.within)} when ${field} is missing`,
    },
  ];
}
