import { describe, expect, it } from 'vitest';
import { createSlaParser, parseSla } from '../../src/parse/parse.ts';
import { isWordKey } from '../../src/parse/tokens.ts';

const WORDS = Object.keys(createSlaParser().lexer.definition).filter(isWordKey);

/** Where names stand; `not` is the one word that a condition keeps for itself where nothing but a name follows. */
const PLACES: readonly (readonly [place: string, text: (word: string) => string, reserved: readonly string[]])[] = [
  ['a field', (w) => `lead {\n  field ${w} text\n}`, []],
  ['an event', (w) => `lead {\n  event ${w} with ${w} text\n}`, []],
  ['an option', (w) => `lead {\n  field f one of ${w}, B\n}`, []],
  ['a comparison', (w) => `segment X when ${w} >= 5 and b = ${w}`, []],
  ['a condition of its own', (w) => `segment X when a or ${w} and not ${w}`, ['not']],
  ['what is known', (w) => `segment X when ${w} is known`, ['not']],
  ['what something is', (w) => `segment X when a is ${w}`, []],
  ['a list', (w) => `segment X when a in (${w}, b)`, []],
  ['an event in a window', (w) => `segment X when ${w} in the last 5 days`, ['not']],
  ['what is passed', (w) => `handoff H from A to B {\n  pass ${w}, email\n}`, []],
  ['a stage', (w) => `stage ${w} owned by ${w} {\n  enters from ${w} when ${w}\n}`, []],
  ['a mapping', (w) => `system s { map ${w} to "x" }`, []],
  ['a goal and its KPI', (w) => `goal ${w} owned by A {\n  reach 5 USD of ${w} every month\n}`, []],
  ['a choice', (w) => `handoff H from A to B {\n  then ${w} when a is b, ${w} otherwise\n}`, []],
  ['a route', (w) => `handoff H from A to B {\n  route to ${w} otherwise\n}`, []],
];

describe('every keyword may be a name', () => {
  it.each(PLACES)('as %s', (_, text, reserved) => {
    const refused = WORDS.filter((word) => parseSla(text(word)).problems.length > 0);
    expect(refused).toEqual(reserved);
  });

  it.each(PLACES)('in backquotes always, as %s', (_, text) => {
    const refused = WORDS.filter((word) => parseSla(text(`\`${word}\``)).problems.length > 0);
    expect(refused).toEqual([]);
  });

  it('the words are all there', () => {
    expect(WORDS.length).toBeGreaterThan(200);
  });

  it('so may the names of the grammar', () => {
    expect(parseSla('stage NL owned by NUMBER {\n  enters from EOD when ID\n}').problems).toEqual([]);
  });
});
