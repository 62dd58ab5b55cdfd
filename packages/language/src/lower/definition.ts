import type { Group, Persona, Segment } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { nameDuplicate } from '../problem/names/name-duplicate.ts';
import { lowerCondition } from './condition/index.ts';
import type { Lowering } from './lowering.ts';
import { markLine, markNamed, namedOf } from './named.ts';

const LEAD = { subject: 'lead' } as const;

/** A kind of buyer. A persona whose condition could not be read fits nobody. */
export function lowerPersona(lowering: Lowering, node: ast.Persona): Persona {
  const when = lowerCondition(lowering, node.condition, LEAD) ?? { op: 'constant', value: false };
  return markNamed(lowering, { ...namedOf(node), when }, node, { when: node.condition });
}

/** One named condition, or groups of which the first that holds is taken. */
export function lowerSegment(lowering: Lowering, node: ast.Segment): Segment {
  const when = node.condition && lowerCondition(lowering, node.condition, LEAD);
  const segment: Segment = {
    ...namedOf(node),
    ...(when ? { when } : {}),
    groups: groupsOf(lowering, node.statements, `segment '${node.name}'`),
  };
  return markNamed(lowering, segment, node, { when: node.condition });
}

type GroupLine = ast.GroupStatement | ast.RowStatement | ast.ColumnStatement;

/** The lines of a choice, each with a name of its own. */
export function groupsOf(lowering: Lowering, lines: readonly GroupLine[], within: string): readonly Group[] {
  const seen = new Map<string, GroupLine>();
  return lines.flatMap((line): readonly Group[] => {
    if (!line.name) return [];
    const earlier = seen.get(line.name);
    if (earlier) {
      lowering.report(nameDuplicate, lowering.place(line, 'name'), [line.name, `another line of ${within}`], {
        related: [{ place: lowering.place(earlier, 'name'), message: 'It is declared here.' }],
      });
      return [];
    }
    seen.set(line.name, line);
    return groupOf(lowering, line);
  });
}

function groupOf(lowering: Lowering, line: GroupLine): readonly Group[] {
  const named = { name: line.name, ...(line.text ? { text: line.text } : {}) };
  if (line.otherwise) return [markLine(lowering, named, line, { name: 'name' })];
  const when = lowerCondition(lowering, line.condition, LEAD) ?? { op: 'constant', value: false };
  return [markLine(lowering, { ...named, when }, line, { name: 'name', when: line.condition })];
}
