import { type Agreement, type Handoff, promiseWords, type Stage, teamsOf } from '@sla/agreement';
import { type Context, partiesInline, shown } from '../../context.ts';
import { textOf } from '../../inline.ts';
import { type Pointer, pointerTo } from '../../pointer.ts';
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
  const { stages } = context.journey;
  const builder = new GraphBuilder(stages, context);
  for (const [at, stage] of stages.entries()) builder.enter(at, stage);
  return builder.graph();
}

class GraphBuilder {
  readonly #context: Context;
  readonly #stages: readonly Stage[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #nodes: JourneyNode[];
  readonly #edges = new Map<string, JourneyEdge>();
  #start: number | undefined;

  constructor(stages: readonly Stage[], context: Context) {
    this.#context = context;
    this.#stages = stages;
    this.#nodes = stages.map((stage) => stageNode(context, stage));
    this.#places = new Map(stages.map(({ name }, at) => [name, at]));
  }

  /** Draws the ways into a stage, through its handoffs where it has some. */
  enter(at: number, stage: Stage): void {
    const handoffs = this.#context.journey.handoffsInto(stage.name);
    const target = handoffs.length === 0 ? at : this.#add(handoffNode(this.#context, handoffs));
    if (target !== at) {
      const isDecision = stage.enters.some(({ by }) => by === 'decision');
      this.#connect({ from: target, to: at, isDecision, isOnPath: stage.position !== undefined });
    }
    for (const [index, { from, by }] of stage.enters.entries()) {
      const pointer = pointerTo('stages', stage.name, 'enters', index);
      for (const way of this.#sourcesOf(stage, from, pointer)) {
        this.#connect({ ...way, to: target, isDecision: by === 'decision' });
      }
    }
  }

  graph(): JourneyGraph {
    return { nodes: this.#nodes, edges: [...this.#edges.values()] };
  }

  #sourcesOf(
    stage: Stage,
    from: readonly string[],
    pointer: Pointer,
  ): readonly Pick<JourneyEdge, 'from' | 'isOnPath'>[] {
    if (from.length === 0) {
      this.#start ??= this.#add(startNode(pointer));
      return [{ from: this.#start, isOnPath: true }];
    }
    const sources = from.filter((name) => name !== stage.name).flatMap((name) => this.#places.get(name) ?? []);
    if (sources.length > MOST_SOURCES) return [{ from: this.#add(manyNode(sources.length, pointer)), isOnPath: false }];
    return sources.map((source) => ({ from: source, isOnPath: isNext(this.#stages[source], stage) }));
  }

  #add(node: JourneyNode): number {
    return this.#nodes.push(node) - 1;
  }

  /** Two ways between the same boxes are one line. */
  #connect(edge: JourneyEdge): void {
    const key = `${edge.from} ${edge.to}`;
    const earlier = this.#edges.get(key);
    this.#edges.set(key, earlier ? { ...earlier, isDecision: earlier.isDecision || edge.isDecision } : edge);
  }
}

const isNext = (from: Stage | undefined, to: Stage): boolean =>
  from?.position !== undefined && to.position !== undefined && to.position > from.position;

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
    isAside: stage.position === undefined && agreement.lead.path.length > 0,
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
