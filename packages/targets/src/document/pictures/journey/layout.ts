import { Graph, layout } from '@dagrejs/dagre';
import { textWidth } from '../drawing.ts';
import type { JourneyEdge, JourneyGraph, JourneyNode } from './graph.ts';

/** More boxes than these are no picture any more. */
const MOST_NODES = 80;

export const TITLE = 13;
export const NOTE = 11;
/** From one line of a box to the next. */
export const LEADING = 16;
export const PADDING = 9;

export interface Point {
  readonly x: number;
  readonly y: number;
}
/** A box in its place; `x` and `y` are its upper left corner. */
export interface PlacedNode extends Point {
  readonly node: JourneyNode;
  readonly width: number;
  readonly height: number;
}
/** A way with the points it leads through. */
export interface PlacedEdge {
  readonly edge: JourneyEdge;
  readonly points: readonly Point[];
}
export interface JourneyLayout {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
}

/** Boxes in layers from top to bottom, ways between them; undefined where there are too many to be seen. */
export function journeyLayout({ nodes, edges }: JourneyGraph): JourneyLayout | undefined {
  if (nodes.length === 0 || nodes.length > MOST_NODES) return undefined;
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 34, edgesep: 14, marginx: 4, marginy: 4 });
  graph.setDefaultEdgeLabel(() => ({}));
  const sizes = nodes.map(sizeOf);
  sizes.forEach((size, at) => {
    graph.setNode(String(at), { ...size });
  });
  for (const { from, to, isOnPath } of edges) graph.setEdge(String(from), String(to), { weight: isOnPath ? 40 : 1 });
  layout(graph);
  const placed = nodes.map((node, at): PlacedNode => {
    const { x = 0, y = 0 } = graph.node(String(at));
    const size = sizes[at] ?? { width: 0, height: 0 };
    return { node, ...size, x: x - size.width / 2, y: y - size.height / 2 };
  });
  const ways = edges.map((edge): PlacedEdge => {
    const { points = [] } = graph.edge(String(edge.from), String(edge.to));
    return { edge, points: throughPorts(points.slice(1, -1), placed[edge.from], placed[edge.to]) };
  });
  return inFrame(placed, ways);
}

/** A way leaves a box below and comes in above, or the other way round where it leads back up. */
function throughPorts(
  inner: readonly Point[],
  from: PlacedNode | undefined,
  to: PlacedNode | undefined,
): readonly Point[] {
  if (from === undefined || to === undefined) return inner;
  const isDown = from.y < to.y;
  const start = portAt(from, inner[0]?.x ?? to.x + to.width / 2, isDown);
  const end = portAt(to, inner.at(-1)?.x ?? start.x, !isDown);
  return [start, ...inner, end];
}

/** As near below or above the next point as the box is wide. */
function portAt({ x, y, width, height }: PlacedNode, near: number, isBelow: boolean): Point {
  const edge = Math.min(PORT_MARGIN, width / 2);
  return { x: Math.min(x + width - edge, Math.max(x + edge, near)), y: isBelow ? y + height : y };
}

const PORT_MARGIN = 22;
const FRAME = 6;

/** Moves everything so that nothing lies outside the picture: ways bend further out than the boxes. */
function inFrame(nodes: readonly PlacedNode[], edges: readonly PlacedEdge[]): JourneyLayout {
  const points = edges.flatMap((way) => way.points);
  const left = Math.min(...nodes.map(({ x }) => x), ...points.map(({ x }) => x)) - FRAME;
  const top = Math.min(...nodes.map(({ y }) => y), ...points.map(({ y }) => y)) - FRAME;
  const right = Math.max(...nodes.map(({ x, width }) => x + width), ...points.map(({ x }) => x)) + FRAME;
  const bottom = Math.max(...nodes.map(({ y, height }) => y + height), ...points.map(({ y }) => y)) + FRAME;
  const moved = <P extends Point>(point: P): P => ({ ...point, x: point.x - left, y: point.y - top });
  return {
    nodes: nodes.map(moved),
    edges: edges.map(({ edge, points: through }) => ({ edge, points: through.map(moved) })),
    width: Math.ceil(right - left),
    height: Math.ceil(bottom - top),
  };
}

function sizeOf({ kind, lines }: JourneyNode): { readonly width: number; readonly height: number } {
  const widths = lines.map(({ text, as }) => textWidth(text, as === 'title' ? TITLE : NOTE));
  const least = kind === 'stage' ? 150 : 90;
  return {
    width: Math.ceil(Math.max(least, ...widths.map((width) => width + 2 * PADDING + 14))),
    height: lines.length * LEADING + 2 * PADDING - 4,
  };
}
