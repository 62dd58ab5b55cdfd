import { type CadenceStep, type ContactPolicy, type Due, type Duration, promiseWords } from '@sla/agreement';
import { type Context, shown } from '../context.ts';
import { type Element, element, type Markup } from '../html/element.ts';
import { pointerTo } from '../pointer.ts';
import { drawing, label, mention, percent, shortened } from './drawing.ts';

/** Left of this part of the width stand the names of the lanes. */
const GUTTER = 0.24;
const LANE = 28;
/** More days than these are not drawn. */
const MOST_DAYS = 62;

/** What a timeline is drawn on. */
interface Axis {
  readonly days: number;
  readonly business: boolean;
  /** Where so many days after the start are, as a part of the width. */
  readonly at: (days: number) => number;
}

/** A contact policy by days: the first touch, the channels, and what is due on each. */
export function timelineDrawing(context: Context, policy: ContactPolicy): Element | undefined {
  const axis = axisOf(policy);
  if (axis === undefined) return undefined;
  const lanes = lanesOf(context, policy, axis);
  const top = 26;
  const height = top + lanes.length * LANE + 6;
  return drawing({
    pointer: pointerTo('contacts', policy.name),
    kind: 'timeline',
    title: `Contact policy ${shown(policy)}, day by day`,
    description: describe(context, policy, axis),
    width: '100%',
    height,
    children: [
      ...axisMarkup(axis, height),
      ...lanes.map(({ name, children }, at) =>
        element('g', { transform: `translate(0 ${top + at * LANE})` }, [
          label(shortened(name, 16), { class: 'sla-quiet', x: 0, y: 18 }),
          element('line', { class: 'sla-rail', x1: percent(GUTTER), x2: '100%', y1: 14, y2: 14 }),
          ...children,
        ]),
      ),
    ],
  });
}

function axisOf({ attempts, cadence }: ContactPolicy): Axis | undefined {
  const window = attempts?.over;
  const inDays = window?.unit === 'day' ? window.amount : window?.unit === 'week' ? window.amount * 7 : 0;
  const days = Math.max(inDays, ...cadence.map(({ day }) => day));
  if (days < 1 || days > MOST_DAYS) return undefined;
  const business = window?.business ?? false;
  return { days, business, at: (day) => GUTTER + (1 - GUTTER) * Math.min(1, day / days) };
}

function axisMarkup(axis: Axis, height: number): readonly Markup[] {
  const { days, business, at } = axis;
  const step = days <= 16 ? 1 : days <= 31 ? 5 : 10;
  const all = Array.from({ length: days }, (_, index) => index + 1);
  return [
    label(business ? 'Business day' : 'Day', { class: 'sla-quiet', x: 0, y: 14 }),
    ...all.map((day) =>
      element('line', { class: 'sla-day', x1: percent(at(day)), x2: percent(at(day)), y1: 22, y2: height }),
    ),
    element('line', { class: 'sla-day', x1: percent(GUTTER), x2: percent(GUTTER), y1: 22, y2: height }),
    ...all
      .filter((day) => day === 1 || day % step === 0)
      .map((day) =>
        label(String(day), { class: 'sla-quiet', x: percent(at(day - 0.5)), y: 14, 'text-anchor': 'middle' }),
      ),
  ];
}

interface Lane {
  readonly name: string;
  readonly children: readonly Markup[];
}

function lanesOf(context: Context, policy: ContactPolicy, axis: Axis): readonly Lane[] {
  const names = [...new Set(policy.cadence.flatMap(({ steps }) => steps.map(laneOf)))];
  const lanes = names.map(
    (name): Lane => ({
      name: shown(context.agreement.channels[name] ?? { name }),
      children: policy.cadence.flatMap(({ day, steps }, at) =>
        steps
          .filter((step) => laneOf(step) === name)
          .map((step, index) =>
            stepMarkup(step, axis.at(day - 0.5), index, pointerTo('contacts', policy.name, 'cadence', at), day),
          ),
      ),
    }),
  );
  return [...firstTouchLanes(context, policy, axis), ...(lanes.length > 0 ? lanes : attemptsLane(policy, axis))];
}

const laneOf = ({ kind, channel }: CadenceStep): string => (kind === 'task' ? 'task' : (channel ?? 'any channel'));

/** Attempts are full circles, what goes out by itself is an empty one, a task is a square. */
function stepMarkup(step: CadenceStep, at: number, index: number, pointer: string, day: number): Element {
  const x = percent(at + index * 0.012);
  const tip = element('title', {}, [
    `Day ${day}: ${step.channel ?? 'task'}${step.text === undefined ? '' : ` “${step.text}”`}${step.kind === 'automatic' ? ', automatic' : ''}`,
  ]);
  const shape =
    step.kind === 'task'
      ? element('rect', { class: 'sla-task', x, y: 8, width: 12, height: 12, transform: 'translate(-6 0)' })
      : element('circle', { class: step.kind === 'attempt' ? 'sla-attempt' : 'sla-automatic', cx: x, cy: 14, r: 6.5 });
  return element('g', { class: 'sla-step' }, [tip, shape], mention(pointer));
}

/** The first touch in two lanes: by when it has to be, and what is aimed at. */
function firstTouchLanes({ agreement }: Context, { firstTouch }: ContactPolicy, axis: Axis): readonly Lane[] {
  const promise = firstTouch === undefined ? undefined : agreement.promises[firstTouch];
  if (promise === undefined) return [];
  const { due, aim } = promiseWords(promise, agreement);
  const place = mention(pointerTo('promises', promise.name));
  const lane = (name: string, words: string, days: number, kind: string): Lane => {
    const width = percent(axis.at(days) - GUTTER);
    const bar = element('rect', { class: kind, x: percent(GUTTER), y: 8, width, height: 12, rx: 2 });
    const text = label(shortened(words, 44), { x: percent(axis.at(days)), dx: 8, y: 18 });
    return { name, children: [element('g', { class: 'sla-step' }, [bar, text], place)] };
  };
  return [
    ...(due === undefined ? [] : [lane('first touch', due, daysOf(promise.firm, axis), 'sla-touch')]),
    ...(aim === undefined
      ? []
      : [lane(due === undefined ? 'first touch' : 'its aim', aim, daysOf(promise.target, axis), 'sla-aim')]),
  ];
}

/** A time in days of the axis; what is shorter than a day takes a part of the first, which is not to scale. */
function daysOf(due: Due | undefined, { business }: Axis): number {
  const within: Duration | undefined = due?.kind === 'after' ? due.choices.at(-1)?.within : undefined;
  if (within?.unit === 'day' && within.business === business) return within.amount;
  if (within?.unit === 'hour') return 0.5;
  return within?.unit === 'minute' || within?.unit === 'second' ? 0.15 : 1;
}

function attemptsLane({ name, attempts }: ContactPolicy, axis: Axis): readonly Lane[] {
  if (attempts === undefined) return [];
  const bar = element('rect', {
    class: 'sla-window',
    x: percent(GUTTER),
    y: 5,
    width: percent(axis.at(axis.days) - GUTTER),
    height: 18,
    rx: 2,
  });
  const words = label(`at least ${attempts.count}, on any of these days`, { x: percent(GUTTER), dx: 8, y: 18 });
  return [
    {
      name: 'attempts',
      children: [element('g', { class: 'sla-step' }, [bar, words], mention(pointerTo('contacts', name, 'attempts')))],
    },
  ];
}

function describe({ agreement }: Context, policy: ContactPolicy, { business }: Axis): string {
  const touch = policy.firstTouch === undefined ? undefined : agreement.promises[policy.firstTouch];
  const first = touch === undefined ? [] : [`First touch ${promiseWords(touch, agreement).due ?? 'at any time'}.`];
  const days = policy.cadence.map(
    ({ day, steps }) =>
      `${business ? 'Business day' : 'Day'} ${day}: ${steps.map(({ kind, channel }) => `${channel ?? 'task'}${kind === 'automatic' ? ' (automatic)' : ''}`).join(', ')}.`,
  );
  const owed = policy.attempts === undefined ? [] : [`At least ${policy.attempts.count} attempts.`];
  return [...first, ...owed, ...days].join(' ');
}
