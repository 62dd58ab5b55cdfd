import type {
  Condition,
  MatrixCondition,
  PersonaCondition,
  SegmentCondition,
  StageCondition,
} from '../model/condition.ts';
import type { Group } from '../model/definition.ts';
import { flag, follows, hasLabel, variable } from './context.ts';
import { all, any, FALSE, type Formula, type Truth } from './formula.ts';
import { optionLabel } from './labels.ts';
import { lasting, plainTruth } from './lasting.ts';
import type { Reader } from './reader.ts';
import { hasNoStages, isInStage } from './stage-labels.ts';
import type { Variable } from './variable.ts';

/** A lead is in exactly one stage. */
export function stageTruth(reader: Reader, condition: StageCondition, subject: string): Truth {
  const { context } = reader;
  const of = variable(context, `stage ${subject}`, () => ({
    meaning: { kind: 'stage', subject },
    domain: { kind: 'labels', labels: context.stageLabels },
    // An agreement that is still being written may have no stages; that must not make everything impossible.
    nullable: hasNoStages(context.world),
  }));
  return lasting(reader, condition, isInStage(context, of, condition.in), subject);
}

/** A segment sorts every lead into exactly one group, or asks one condition: yes or no, never unknown. */
export function segmentTruth(reader: Reader, condition: SegmentCondition, subject: string): Truth {
  const { context } = reader;
  const segment = context.world.segments[condition.segment];
  if (segment === undefined) return plainTruth(reader, condition, subject);
  if (segment.groups.length === 0) {
    const now = definedFlag(reader, `segment ${condition.segment}`, segment.when, subject);
    return lasting(reader, condition, now, subject);
  }
  const group = choice(reader, `segment ${condition.segment}`, segment.groups, subject);
  return lasting(reader, condition, hasLabel(context, group, condition.groups.map(optionLabel)), subject);
}

export function personaTruth(reader: Reader, condition: PersonaCondition, subject: string): Truth {
  const persona = reader.context.world.personas[condition.persona];
  if (persona === undefined) return plainTruth(reader, condition, subject);
  const now = definedFlag(reader, `persona ${condition.persona}`, persona.when, subject);
  return lasting(reader, condition, now, subject);
}

/** The results of the cell in which the first fitting row and the first fitting column meet. */
export function matrixTruth(reader: Reader, condition: MatrixCondition, subject: string): Truth {
  const { context } = reader;
  const matrix = context.world.matrices[condition.matrix];
  if (matrix === undefined) return plainTruth(reader, condition, subject);
  const row = choice(reader, `rows ${condition.matrix}`, matrix.rows, subject);
  const column = choice(reader, `columns ${condition.matrix}`, matrix.columns, subject);
  const wanted = new Set(condition.results);
  const now = any(
    matrix.rows.map(({ name }) => {
      const cells = matrix.cells.filter((cell) => cell.row === name && wanted.has(cell.result));
      const columns = cells.map((cell) => optionLabel(cell.column));
      return columns.length === 0
        ? FALSE
        : all([hasLabel(context, row, [optionLabel(name)]), hasLabel(context, column, columns)]);
    }),
  );
  return lasting(reader, condition, now, subject);
}

/** A yes/no variable that stands for a condition: yes where it is true, no where it is false or unknown. */
export function definedFlag(reader: Reader, name: string, when: Condition | undefined, subject: string): Formula {
  const key = `${name} ${subject}`;
  const isNew = !reader.context.variables.has(key);
  const is = flag(reader.context, key, { kind: 'group', of: name, subject });
  if (isNew && when !== undefined)
    reader.context.pending.push(() => {
      const { yes } = reader.truth(when, subject);
      follows(reader.context, is, yes);
      follows(reader.context, yes, is);
    });
  return is;
}

const none = 'none';

/**
 * The line that is the first to hold. If a line holds, the first is it or an earlier one; if a line is the first, it holds;
 * together that is exactly first match wins.
 */
export function choice(reader: Reader, name: string, lines: readonly Group[], subject: string): Variable {
  const { context } = reader;
  const key = `${name} ${subject}`;
  const isNew = !context.variables.has(key);
  const labels = [...lines.map((line) => optionLabel(line.name)), none];
  const of = variable(context, key, () => ({
    meaning: { kind: 'group', of: name, subject },
    domain: { kind: 'labels', labels },
  }));
  if (isNew) context.pending.push(() => defineChoice(reader, of, lines, subject));
  return of;
}

function defineChoice({ context, truth }: Reader, of: Variable, lines: readonly Group[], subject: string): void {
  let upTo = 0n;
  for (const { name, when } of lines) {
    const label = optionLabel(name);
    upTo |= context.bits.label(label);
    const soFar = upTo;
    const firstOrEarlier: Formula = { op: 'is', variable: of, among: () => soFar };
    if (when === undefined) context.rules.push(firstOrEarlier);
    else {
      const { yes } = truth(when, subject);
      follows(context, yes, firstOrEarlier);
      follows(context, hasLabel(context, of, [label]), yes);
    }
  }
}
