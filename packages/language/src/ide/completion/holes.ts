import type { SymbolKind } from '../../names/symbols.ts';
import { type Part, partsOf } from '../reference/form.ts';
import { snippetText, tabStop } from './item.ts';
import type { World } from './world.ts';

/**
 * A snippet from a form: small words stay, what is the author's own becomes a tab stop, and what may be left out is.
 * Names are those of the agreement where it has some that fit.
 */
export function snippetOf(form: string, world: World): string {
  let count = 0;
  return written(form, partsOf(form), (name, before) => {
    // `every PERIOD` recurs, `in PERIOD` is one of them.
    const isOne = name === 'PERIOD' && !/\b(?:every|per) $/.test(before);
    return tabStop(++count, isOne ? '2027-Q1' : defaultFor(name, world));
  });
}

/** The form without what may be left out. */
export const bareForm = (form: string): string => written(form, partsOf(form), (name) => name);

function written(form: string, parts: readonly Part[], hole: (name: string, before: string) => string): string {
  let text = '';
  let end: number | undefined;
  for (const part of parts) {
    if (part.kind === 'option' || part.kind === 'more') continue;
    // Blanks are as in the form, except where something was left out in between.
    const gap = end === undefined ? '' : form.slice(end, part.start);
    text += /\S/.test(gap) ? ' ' : gap;
    if (part.kind === 'word') text += snippetText(part.text);
    else text += `${part.quote}${hole(part.name, text)}${CLOSING[part.quote]}`;
    end = part.end;
  }
  return text;
}

const CLOSING: Readonly<Record<'' | '"' | '<', string>> = { '': '', '"': '"', '<': '>' };

/** What stands in a tab stop before the author writes something else. */
export function defaultFor(hole: string, { symbols, agreement, stages }: World): string {
  const kind = NAMES[hole];
  if (kind) return (kind === 'stage' ? stages[0]?.name : symbols.all([kind])[0]?.name) ?? capitalised(hole);
  switch (hole) {
    case 'AMOUNT':
      return `1,000 ${agreement?.currency ?? 'USD'}`;
    case 'CODE':
      return agreement?.currency ?? 'USD';
    case 'CONDITION':
      return `lead is ${stages[0]?.name ?? 'MQL'}`;
    case 'DATE':
      return agreement?.effective ?? '2027-01-01';
    case 'MEASURE':
      return `count of ${stages[0]?.name ?? 'MQL'}`;
    case 'PERSON':
      return Object.keys(agreement?.people ?? {})[0] ?? 'Name';
    default:
      return OTHERS[hole] ?? capitalised(hole);
  }
}

const capitalised = (hole: string): string => hole.charAt(0) + hole.slice(1).toLowerCase();

/** Holes for the name of a declaration. */
const NAMES: Readonly<Record<string, SymbolKind>> = {
  CONTACT: 'contact',
  EVENT: 'event',
  FIELD: 'field',
  GOAL: 'goal',
  HANDOFF: 'handoff',
  KPI: 'kpi',
  MATRIX: 'matrix',
  OWNER: 'role',
  PART: 'contact',
  PARTY: 'team',
  PROMISE: 'promise',
  QUEUE: 'queue',
  ROLE: 'role',
  SCORE: 'score',
  SEGMENT: 'segment',
  STAGE: 'stage',
  TARGET: 'queue',
  TEAM: 'team',
  THING: 'field',
};

const OTHERS: Readonly<Record<string, string>> = {
  ACT: 'touched by owner',
  ACTION: 'notify owner',
  ADDRESS: 'name@company.example',
  CHANNEL: 'email',
  COUNT: '1',
  COUNTRY: 'US',
  DAY: 'Mon',
  LENGTH: '4 business hours',
  PERCENT: '95%',
  PERIOD: 'month',
  QUARTER: 'Q1',
  SCHEDULE: 'every month',
  TIME: '09:00',
  'TIME-TIME': '09:00-17:00',
  TYPE: 'text',
  UNIT: 'days',
  VALUE: '1',
  WHO: 'owner',
  YEAR: '2027',
  ZONE: 'America/New_York',
};
