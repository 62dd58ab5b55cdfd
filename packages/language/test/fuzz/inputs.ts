import { EXAMPLES, exampleFiles } from '../support/example-files.ts';
import { generate } from './generate.ts';
import { mutate } from './mutate.ts';
import { randomFrom } from './random.ts';
import type { Files } from './whole-way.ts';

/** The files of every example. */
export const EXAMPLE_FILES: readonly Files[] = EXAMPLES.map(exampleFiles);
const ALL_TEXTS = EXAMPLE_FILES.flatMap((files) => Object.values(files));
/** Those short enough for the default run; every example is among the inputs of the long one. */
const SHORT = EXAMPLE_FILES.filter((files) => Object.values(files).join('').length < 5_000);

/** The input of a seed: mutated texts of an example, declarations drawn from the grammar, or both. */
export function inputOf(seed: number, { isLong = false } = {}): Files {
  const random = randomFrom(seed);
  const files = random.pick(isLong ? EXAMPLE_FILES : SHORT);
  const path = random.pick(Object.keys(files));
  const text = files[path] ?? '';
  const kind = random.below(10);
  if (kind === 0) return { 'agreement.sla': HEADER + generate(1 + random.below(12), NAMES, random) };
  if (kind === 1) return { ...files, [path]: `${text}\n${generate(1 + random.below(4), namesIn(files), random)}` };
  return { ...files, [path]: mutate(text, ALL_TEXTS, random) };
}

/** What an agreement declares: for references that lead somewhere. */
function namesIn(files: Files): readonly string[] {
  const words = Object.values(files).flatMap((text) => [...text.matchAll(DECLARED)].map(([, name = '']) => name));
  return [...new Set(words)];
}

const DECLARED =
  /^(?:\s*field|\s*event|calendar|team|role|queue|stage|score|segment|matrix|persona|kpi|goal|funnel|handoff|contact|nurture|promise|report) (\w+)/gm;

const HEADER = `agreement "Drawn" {
  between Marketing and Sales
  effective 2027-01-01
  expires 2027-12-31
  currency USD
}
`;

/** A few, so that what one declaration names another one often declares. */
const NAMES = [
  'Sales',
  'Marketing',
  'SDR',
  'Office',
  'Pool',
  'MQL',
  'SQL',
  'Interest',
  'ToSales',
  'Bookings',
  'amount',
  'replied',
];
