import { type Agreement, type Handoff, promiseWords, type Stage, teamsOf } from '@sla/agreement';
import { type Context, partiesInline, shown } from '../../context.ts';
import { textOf } from '../../inline.ts';
import { type Pointer, pointerTo } from '../../pointer.ts';
import { becomesStages, stagesInOrder } from '../../sections/stage-order.ts';
import { linesOf, shortened } from '../drawing.ts';

/** A box of the journey. */
export interface JourneyNode {
  readonly kind: 'start' | 'stage' | 'handoff' | 'many';
  readonly lines: readonly JourneyLine[];
  readonly pointer: Pointer;
  /** Which of the teams owns it, from 0; absent where none does. */
  readonly team?: number;
  readonly isAside: boolean;
}
/** A line of a box. */
export interface JourneyLine {
  readonly text: string;
  readonly as: 'title' | 'note';
  readonly pointer?: Pointer;
}
/** A way from one box to another, by their places in the list. */
export interface JourneyEdge {
  readonly from: number;
  readonly to: number;
  /** A person decides, at least sometimes; otherwise it happens by itself. */
  readonly isDecision: boolean;
  /** It leads on along the main path. */
  readonly isOnPath: boolean;
}
export interface JourneyGraph {
  readonly nodes: readonly JourneyNode[];
  readonly edges: readonly JourneyEdge[];
}

/** A way in from more stages than these is drawn as one. */
const MOST_SOURCES = 3;

/** The stages of a lead, the ways between them, and the handoffs that a lead passes on its way into a stage. */
export function journeyGraph(context: Context): JourneyGraph {
  const stages = stagesInOrder(context.agreement);
  const nodes: JourneyNode[] = stages.map((stage) => stageNode(context, stage));
  const edges = new Map<string, JourneyEdge>();
  const places = new Map(stages.map(({ name }, at) => [name, at]));
  const add = (node: JourneyNode): number => nodes.push(node) - 1;
  const connect = (edge: JourneyEdge) => {
    const key = `${edge.from} ${edge.to}`;
    const earlier = edges.get(key);
    edges.set(key, earlier ? { ...earlier, isDecision: earlier.isDecision || edge.isDecision } : edge);
  };
  let start: number | undefined;
  for (const [at, stage] of stages.entries()) {
    const handoffs = handoffsInto(context.agreement, stage);
    const target = handoffs.length === 0 ? at : add(handoffNode(context, handoffs));
    const isDecided = stage.enters.some(({ by }) => by === 'decision');
    if (target !== at) connect({ from: target, to: at, isDecision: isDecided, isOnPath: stage.position !== undefined });
    for (const [index, { from, by }] of stage.enters.entries()) {
      const isDecision = by === 'decision';
      const sources = from.flatMap((name) => places.get(name) ?? []).filter((place) => place !== at);
      if (from.length === 0) start ??= add(startNode(pointerTo('stages', stage.name, 'enters', index)));
      if (from.length === 0 && start !== undefined) connect({ from: start, to: target, isDecision, isOnPath: true });
      else if (sources.length > MOST_SOURCES) {
        const many = add(manyNode(sources.length, pointerTo('stages', stage.name, 'enters', index)));
        connect({ from: many, to: target, isDecision, isOnPath: false });
      } else {
        for (const source of sources)
          connect({ from: source, to: target, isDecision, isOnPath: isNext(stages, source, stage) });
      }
    }
  }
  return { nodes, edges: [...edges.values()] };
}

const isNext = (stages: readonly Stage[], from: number, to: Stage): boolean => {
  const position = stages[from]?.position;
  return position !== undefined && to.position !== undefined && to.position > position;
};

const handoffsInto = ({ handoffs }: Agreement, { name }: Stage): readonly Handoff[] =>
  Object.values(handoffs).filter(({ when }) => when !== undefined && becomesStages(when).includes(name));

const startNode = (pointer: Pointer): JourneyNode => ({
  kind: 'start',
  lines: [{ text: 'A new lead', as: 'note' }],
  pointer,
  isAside: false,
});

const manyNode = (count: number, pointer: Pointer): JourneyNode => ({
  kind: 'many',
  lines: [{ text: `Any of ${count} stages`, as: 'note' }],
  pointer,
  isAside: true,
});

function stageNode(context: Context, stage: Stage): JourneyNode {
  const { agreement } = context;
  const teams = [...new Set(stage.owners.flatMap((owner) => teamsOf(owner, agreement)))];
  const owner = textOf(partiesInline(context, stage.owners));
  const [team] = teams;
  const rank = team === undefined ? -1 : teamOrder(agreement).indexOf(team);
  const notes = [
    owner,
    ...teams.map((name) => shown(agreement.teams[name] ?? { name })).filter((name) => name !== owner),
  ];
  return {
    kind: 'stage',
    lines: [
      ...linesOf(shown(stage), 22, 2).map((text) => ({ text, as: 'title' }) as const),
      ...notes.slice(0, 2).map((text) => ({ text: shortened(text, 30), as: 'note' }) as const),
    ],
    pointer: pointerTo('stages', stage.name),
    ...(rank < 0 ? {} : { team: rank }),
    isAside: stage.position === undefined,
  };
}

/** The parties first, then the other teams. */
export const teamOrder = ({ between, teams }: Agreement): readonly string[] => [
  ...new Set([...between, ...Object.keys(teams)]),
];

function handoffNode(context: Context, handoffs: readonly Handoff[]): JourneyNode {
  const lines = handoffs.flatMap((handoff): readonly JourneyLine[] => {
    const pointer = pointerTo('handoffs', handoff.name);
    return [
      { text: shortened(shown(handoff), 32), as: 'title', pointer },
      { text: shortened(sidesText(context, handoff), 38), as: 'note', pointer },
      ...dueLine(context, handoff, pointer),
    ];
  });
  const [first] = handoffs;
  return { kind: 'handoff', lines, pointer: pointerTo('handoffs', first?.name ?? ''), isAside: false };
}

function sidesText({ agreement: { teams } }: Context, { from, to }: Handoff): string {
  const team = (name: string) => shown(teams[name] ?? { name });
  return from === to ? `within ${team(from)}` : `${team(from)} → ${team(to)}`;
}

function dueLine({ agreement }: Context, { acceptance }: Handoff, pointer: Pointer): readonly JourneyLine[] {
  const promise = acceptance === undefined ? undefined : agreement.promises[acceptance];
  const due = promise === undefined ? undefined : promiseWords(promise, agreement).due;
  return due === undefined ? [] : [{ text: shortened(`accepted ${due}`, 38), as: 'note', pointer }];
}
