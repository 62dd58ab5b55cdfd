import type { Agreement, StageGraph } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { entryOf, listed } from '../support/words.ts';

export const stageUnreachable = defineCheck({
  code: 'stage-unreachable',
  category: 'stages',
  level: 'warning',
  summary: 'Every stage can be reached by a lead from its creation on.',
  run: ({ agreement, analyses, report }) => {
    const graph = analyses.stageGraph;
    // Where no lead begins anywhere, that is the cause.
    if (!graph.ways.some(({ from }) => from === undefined)) return;
    for (const name of firstCauses(agreement, graph)) {
      const stage = entryOf(agreement.stages, name);
      const from = sourcesOf(graph, name);
      if (!stage) continue;
      report({
        at: [stage, 'name'],
        message: `No lead ever gets to '${name}': it is entered only from ${listed(from, 'or')}, and no lead gets there before it has been in '${name}'. Let it be entered from another stage.`,
      });
    }
  },
});

const sourcesOf = ({ ways }: StageGraph, stage: string): readonly string[] => [
  ...new Set(ways.flatMap(({ from, to }) => (to === stage && from !== undefined ? [from] : []))),
];

/**
 * Stages that nothing else explains, the first of each circle. A stage without ways in has been reported: it has no
 * entry, its conditions never hold, or they ask leads to come from where none leaves. What follows from it is no news.
 */
function firstCauses({ stages, lead }: Agreement, graph: StageGraph): readonly string[] {
  const lost = new Set(graph.unreachable);
  const noWayIn = graph.unreachable.filter((name) => sourcesOf(graph, name).length === 0);
  const explained = new Set(noWayIn.flatMap((name) => [...behind(graph, name)]));
  const inOrder = new Set([...lead.path, ...Object.keys(stages)].filter((name) => lost.has(name)));
  return [...inOrder].filter((name) => {
    const next = behind(graph, name);
    // Something before it, which does not come after it too, is the cause.
    const isFirst = [...inOrder].every((other) => next.has(other) || !behind(graph, other).has(name));
    if (explained.has(name) || !isFirst) return false;
    for (const one of next) explained.add(one);
    return true;
  });
}

/** A stage and all to which leads can go on from it. */
function behind({ ways }: StageGraph, stage: string): ReadonlySet<string> {
  const found = new Set([stage]);
  for (const name of found) for (const { from, to } of ways) if (from === name) found.add(to);
  return found;
}
