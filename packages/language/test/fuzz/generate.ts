import { SlaGrammar } from '../../src/generated/grammar.ts';
import {
  createGrammarGuide,
  DECLARATION_END,
  type Key,
  LINE_END,
  type Place,
  type Step,
} from '../../src/parse/grammar-guide.ts';
import {
  HOSTILE_DATES,
  HOSTILE_DURATIONS,
  HOSTILE_HOURS,
  HOSTILE_MONEY,
  HOSTILE_NAMES,
  HOSTILE_NUMBERS,
  HOSTILE_PERCENTAGES,
  HOSTILE_PERIODS,
  HOSTILE_TEXTS,
  HOSTILE_TIMES,
} from './hostile.ts';
import type { Random } from './random.ts';

const guide = createGrammarGuide(SlaGrammar());
/** Statements in a block and words in a line, after which the shortest way out is taken. */
const [MOST_LINES, MOST_WORDS] = [8, 24];
/** How often a literal is one from the edges instead of an everyday one. */
const HOSTILE_SHARE = 0.1;

/** Declarations that fit the grammar, drawn by a walk through it; they refer to each other by a few names. */
export function generate(declarations: number, names: readonly string[], random: Random): string {
  return Array.from({ length: declarations }, () => declaration(names, random)).join('\n');
}

function declaration(names: readonly string[], random: Random): string {
  let place = guide.start;
  let text = '';
  let [lines, words] = [0, 0];
  let way: readonly Key[] = [];
  for (;;) {
    const [key] = way;
    const step = key === undefined ? next(place, lines >= MOST_LINES, random) : place.get(key);
    if (step === undefined || step.key === DECLARATION_END) return `${text}\n`;
    text += written(step.key, names, random);
    words++;
    if (step.key === '{' || step.key === LINE_END) {
      lines++;
      words = 0;
    }
    place = guide.after(step);
    // A walk that opens parentheses at random may never close them all.
    way = way.length > 0 ? way.slice(1) : words >= MOST_WORDS ? guide.finish(step) : [];
  }
}

/** Any step that may come next; once there are enough lines in a block, its end. */
function next(place: Place, isFull: boolean, random: Random): Step | undefined {
  const end = place.get('}');
  if (isFull && end !== undefined) return end;
  const steps = [...place.values()];
  const body = steps.filter(({ key }) => key !== '}' && key !== DECLARATION_END);
  const possible = body.length > 0 && random.chance(0.95) ? body : steps;
  return possible.length > 0 ? random.pick(possible) : undefined;
}

function written(key: Key, names: readonly string[], random: Random): string {
  if (key === '{') return ' {\n ';
  if (key === '}') return '}';
  if (key === LINE_END) return '\n ';
  const [everyday, hostile] = WORDS[key] ?? [[key], [key]];
  const usual = key === '#ID' ? names : everyday;
  return ` ${random.pick(random.chance(HOSTILE_SHARE) ? hostile : usual)}`;
}

type Words = readonly [everyday: readonly string[], hostile: readonly string[]];

const WORDS: Readonly<Record<Key, Words>> = {
  '#ID': [[], HOSTILE_NAMES],
  '#STRING': [['"Amy Chen"', '"Josh Park"', '"Bad fit"', '"America/New_York"', '"Note"'], HOSTILE_TEXTS],
  '#EMAIL': [['<amy@acme.example>'], ['<a@b>', '<\u{1F680}@x>', '<"@">']],
  '#DATE': [['2027-01-01', '2027-03-31', '2027-12-31'], HOSTILE_DATES],
  '#PERIOD': [['2027-Q3', 'FY2027-Q3', '2027-01', 'FY2027'], HOSTILE_PERIODS],
  '#TIME': [['09:00', '17:30'], HOSTILE_TIMES],
  '#TIME_RANGE': [['09:00-17:30'], HOSTILE_HOURS],
  '#PERCENT': [['40%', '2.5%', '95%'], HOSTILE_PERCENTAGES],
  '#DURATION': [['4 business hours', '10 business days', '30 days', '6 months'], HOSTILE_DURATIONS],
  '#MONEY': [['500,000 USD', '12,000 USD'], HOSTILE_MONEY],
  '#SIGNED': [['+10', '-5'], HOSTILE_NUMBERS],
  '#NUMBER': [['1', '2', '8', '40', '540'], HOSTILE_NUMBERS],
};
