import { type Condition, conditionParts, type Stage, type StageEntry } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { entryNeedsFrom } from '../problem/types/entry-needs-from.ts';
import { lowerCondition } from './condition/index.ts';
import type { Lowering } from './lowering.ts';
import { markLine, markNamed, namedOf } from './named.ts';
import { partiesOf } from './parties.ts';
import { every } from './statements.ts';

/** What the ways into one stage need to know of all stages. */
export interface StageMap {
  /** Who may leave each stage, in order of their names. */
  readonly left: ReadonlyMap<string, LeftBy>;
  /** The main path, first to last. */
  readonly path: readonly string[];
}

/** How a stage may be left. */
export type LeftBy = 'anything' | 'decision' | 'nothing';

/** How a stage may be left, as it is written. */
export function leftBy(node: ast.Stage): LeftBy {
  if (isFinal(node)) return 'nothing';
  return isLeftByDecision(node) ? 'decision' : 'anything';
}

/** A stage with all its ways in; what the rule of the path leaves unsaid is filled in. */
export function lowerStage(lowering: Lowering, node: ast.Stage, map: StageMap): Stage {
  const position = map.path.indexOf(node.name);
  const stage: Stage = {
    ...namedOf(node),
    owners: partiesOf(lowering, node.owners),
    ownedByNobody: node.nobody,
    ...(position < 0 ? {} : { position }),
    enters: every(node.statements, 'EntersStatement').flatMap((line) => entryOf(lowering, line, node, map) ?? []),
    final: isFinal(node),
    leftOnlyByDecision: isLeftByDecision(node),
  };
  return markNamed(lowering, stage, node, {
    owners: node.owners[0],
    final: every(node.statements, 'FinalStatement')[0],
    leftOnlyByDecision: every(node.statements, 'LeftStatement')[0],
  });
}

const isFinal = (node: ast.Stage): boolean => every(node.statements, 'FinalStatement').length > 0;
const isLeftByDecision = (node: ast.Stage): boolean => every(node.statements, 'LeftStatement').length > 0;

function entryOf(
  lowering: Lowering,
  line: ast.EntersStatement,
  node: ast.Stage,
  map: StageMap,
): StageEntry | undefined {
  const when = lowerCondition(lowering, line.condition, { subject: 'lead', moment: true, decides: true });
  if (!when) return undefined;
  const by = conditionParts(when).some(({ op }) => op === 'decides') ? 'decision' : 'condition';
  const fromWritten = line.any || line.from.length > 0;
  const isCreation = !fromWritten && isCreated(when);
  const from = isCreation ? [] : sourcesOf(lowering, line, node, map, by);
  const entry: StageEntry = { from, fromWritten, when, by };
  return markLine(lowering, entry, line, { when: line.condition, from: line.from[0] });
}

/** `enters when created`, alone or with more that has to hold then. */
function isCreated(condition: Condition): boolean {
  if (condition.op === 'all') return condition.of.some(isCreated);
  return condition.op === 'event' && condition.event === 'created';
}

function sourcesOf(
  lowering: Lowering,
  line: ast.EntersStatement,
  node: ast.Stage,
  map: StageMap,
  by: StageEntry['by'],
): readonly string[] {
  const mayLeave = (name: string): boolean => {
    const how = map.left.get(name);
    return name !== node.name && (how === 'anything' || (how === 'decision' && by === 'decision'));
  };
  if (line.from.length > 0) return lowering.names(line.from, ['stage']);
  if (line.any || by === 'decision') return [...map.left.keys()].filter(mayLeave);
  const position = map.path.indexOf(node.name);
  if (position < 0) {
    lowering.report(entryNeedsFrom, lowering.place(line, 'condition'), [node.name]);
    return [];
  }
  return map.path.slice(0, position).filter(mayLeave);
}
