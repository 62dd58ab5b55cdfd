/** Where a lead goes and why, as a document in the look of the preview: every line leads to its words. */
import {
  decisionText,
  type Engine,
  localTime,
  otherWayBecause,
  ownerText,
  passedOverBecause,
  type Why,
} from '@sla/engine';
import type { Block, Inline, Row, SlaDocument } from '@sla/targets';
import type { Words } from './words.ts';

/** The answer for one lead. */
export function report(name: string, why: Why, engine: Engine, words: Words): SlaDocument {
  return {
    title: name,
    head: [
      paragraph(`On ${localTime(engine, why.now)}, under ${engine.agreement.name}.`),
      tiles(why, words),
      ...routes(why, engine, words),
      ...due(why, engine),
      ...otherWays(why, engine, words),
      followed(why, engine, words),
    ],
    sections: [],
  };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', as: 'aside', text: [text] });

/** What is seen first: where the lead is, whose it is, and the lines that made it so. */
function tiles(why: Why, words: Words): Block {
  const tile = (label: string, value: string, cause: string | undefined) => ({
    label: [label],
    value,
    ...(cause === undefined ? {} : { note: because(cause, words), pointer: cause }),
  });
  return {
    kind: 'tiles',
    tiles: [tile('Stage', why.lead.stage ?? 'none', why.stage?.cause), tile('Owner', ownerText(why), why.owner?.cause)],
  };
}

/** A line of the agreement, and where it is. */
const because = (pointer: string, words: Words): Inline => [
  { kind: 'rule', text: words.line(pointer) ?? '' },
  ' · ',
  { kind: 'place', text: words.place(pointer) ?? '' },
];

const promisePointer = (promise: string): string => `/promises/${promise.replaceAll('~', '~0').replaceAll('/', '~1')}`;

type TableBlock = Extract<Block, { kind: 'table' }>;

function table(caption: string, titles: readonly string[], rows: readonly Row[]): TableBlock {
  const columns = titles.map(
    (title, index) => ({ title, align: index === 0 && titles.length === 3 ? 'tight' : 'left' }) as const,
  );
  return { kind: 'table', caption, columns, rows };
}

/** The routes above the one that took it, as far as they were read. */
function routes({ route }: Why, engine: Engine, words: Words): readonly Block[] {
  if (route === undefined) return [];
  const rows = route.passedOver.map((passed): Row => {
    const { route: pointer } = passed;
    return { pointer, cells: [because(pointer, words), [passedOverBecause(engine, passed)]] };
  });
  const taken: Row = {
    pointer: route.cause,
    cells: [because(route.cause, words), [{ kind: 'badge', tone: 'good', text: 'took it' }]],
  };
  return [{ ...table(`Routes of ${route.handoff}, from the top`, ['Line', 'Why'], [...rows, taken]), as: 'prose' }];
}

const place = (pointer: string, words: Words): Inline => [{ kind: 'place', text: words.place(pointer) ?? '' }];

function due(why: Why, engine: Engine): readonly Block[] {
  if (why.due.length === 0) return [];
  const rows = why.due
    .toSorted((a, b) => a.at - b.at)
    .map(({ promise, at, isLate }): Row => {
      const state: Inline = isLate ? [{ kind: 'badge', tone: 'short', text: 'late' }] : ['open'];
      return { pointer: promisePointer(promise), cells: [[localTime(engine, at)], [promise], state] };
    });
  return [table('Due', ['Until', 'Promise', 'State'], rows)];
}

function otherWays(why: Why, engine: Engine, words: Words): readonly Block[] {
  if (why.otherWays.length === 0) return [];
  const rows = why.otherWays.map((other): Row => {
    const { stage, way } = other;
    return { pointer: way, cells: [[stage], [otherWayBecause(engine, other)], place(way, words)] };
  });
  return [table('Other ways on', ['Stage', 'What is missing', 'Where'], rows)];
}

function followed(why: Why, engine: Engine, words: Words): Block {
  const zone = engine.calendars.zone(engine.agreement.calendar);
  const rows = why.timeline.map((decision): Row => {
    const { at, cause } = decision;
    return { pointer: cause, cells: [[localTime(engine, at)], [decisionText(decision, zone)], place(cause, words)] };
  });
  return table('What followed', ['When', 'What', 'Where'], rows);
}
