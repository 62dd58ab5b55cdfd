import type { Context } from '../../context.ts';
import { shown } from '../../context.ts';
import { type Element, element } from '../../html/element.ts';
import { drawing, label, mention, pixel } from '../drawing.ts';
import { journeyGraph } from './graph.ts';
import { journeyLayout, LEADING, PADDING, type PlacedEdge, type PlacedNode, type Point } from './layout.ts';

/** The journey of a lead through stages and handoffs; undefined where there are no stages or too many. */
export function journeyDrawing(context: Context): Element | undefined {
  const placed = journeyLayout(journeyGraph(context));
  if (placed === undefined) return undefined;
  const { stages } = context.journey;
  return drawing({
    pointer: '/stages',
    kind: 'journey',
    title: 'The way of a lead through stages and handoffs',
    description: `${stages.map((stage) => shown(stage)).join(', ')}. How a lead moves from one to the next is said in words for each stage.`,
    width: placed.width,
    height: placed.height,
    children: [...placed.edges.map(edgeElement), ...placed.nodes.map(nodeElement)],
  });
}

const RADII = { start: 14, many: 14, handoff: 16, stage: 4 } as const;

function nodeElement({ node, x, y, width, height }: PlacedNode): Element {
  const { kind, lines, pointer, team, isAside } = node;
  const classes = ['sla-node', `sla-node-${kind}`, ...(isAside ? ['sla-beside'] : [])].join(' ');
  const strip =
    team === undefined
      ? []
      : [element('rect', { class: `sla-team-${Math.min(team, 2)}`, x: 0, y: 0, width: 5, height, rx: 2 })];
  return element(
    'g',
    { class: classes, transform: `translate(${pixel(x)} ${pixel(y)})` },
    [
      element('rect', { class: 'sla-box', width, height, rx: RADII[kind] }),
      ...strip,
      ...lines.map((line, at) => {
        const attributes = {
          class: line.as === 'title' ? 'sla-strong' : 'sla-quiet',
          x: width / 2,
          y: PADDING + 9 + at * LEADING,
          'text-anchor': 'middle',
        } as const;
        const text = label(line.text, attributes);
        return line.pointer === undefined || line.pointer === pointer
          ? text
          : { ...text, place: mention(line.pointer) };
      }),
    ],
    mention(pointer),
  );
}

function edgeElement({ edge, points }: PlacedEdge): Element {
  const classes = ['sla-way', edge.isDecision ? 'sla-decided' : 'sla-by-itself', ...(edge.isOnPath ? ['sla-on'] : [])];
  return element('g', { class: classes.join(' ') }, [
    element('path', { class: 'sla-line', d: curve(points), fill: 'none' }),
    element('path', { class: 'sla-head', d: arrowHead(points) }),
  ]);
}

/** A line from point to point that is upright at each of them. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const parts = rest.map((point, at) => {
    const from = points[at] ?? first;
    const middle = (from.y + point.y) / 2;
    return `C${place({ x: from.x, y: middle })} ${place({ x: point.x, y: middle })} ${place(point)}`;
  });
  return `M${place(first)}${parts.join('')}`;
}

/** A triangle at the end of a line; lines end upright. */
function arrowHead(points: readonly Point[]): string {
  const [before, end] = [points.at(-2), points.at(-1)];
  if (before === undefined || end === undefined) return '';
  const back = end.y > before.y ? -8 : 8;
  return `M${place(end)}l-3.6 ${back}h7.2Z`;
}

const place = ({ x, y }: Point): string => `${pixel(x)} ${pixel(y)}`;
