import { join } from 'node:path';
import { sentenceList } from '@sla/agreement';
import type { Coverage } from '@sla/engine';
import { seenFrom } from '../files/workspace.ts';
import type { Colours } from '../render/colours.ts';
import { plural } from '../render/plural.ts';
import { visible } from '../render/safe.ts';
import { pretty } from '../report/pretty.ts';
import { timelineText } from '../why/timeline.ts';
import { spotAt } from '../why/words.ts';
import type { Test, TestedAgreement } from './agreement.ts';
import { shownFailures, shownStatement } from './shown.ts';
import type { Statement } from './statements.ts';

export interface PrettyTests {
  readonly colours: Colours;
  readonly columns: number;
  readonly cwd: string;
  readonly coverage: boolean;
}

/** The scenarios of an agreement for people: what passed, and of what failed the words, what came and all that followed. */
export function prettyTests(tested: TestedAgreement, options: PrettyTests): string {
  const { colours, cwd } = options;
  const { compilation, selection, statements, tests } = tested;
  const head = colours.bold(visible(seenFrom(cwd, join(selection.workspace.root, compilation.root))));
  const lines = tests.map((test) => {
    const isFine = test.played.passed;
    const mark = isFine ? colours.green('pass') : colours.red('FAIL');
    return `  ${mark}  ${visible(test.name)}\n${isFine ? '' : `\n${failed(tested, test, options)}`}`;
  });
  const searches = statements.map((statement) => statementText(tested, statement, options));
  const empty = tests.length + statements.length === 0 ? `  ${colours.dim(emptyText(tested))}\n` : '';
  return `${head}\n${empty}${lines.join('')}${searches.join('')}${options.coverage ? coverageText(tested, options) : ''}\n`;
}

/** Why nothing was played: there is nothing, or nothing of it was asked for. */
function emptyText({ agreement }: TestedAgreement): string {
  const { invariants, scenarios } = agreement;
  const some = (count: number, what: string): readonly string[] => (count === 0 ? [] : [plural(count, what)]);
  const left = [...some(scenarios.length, 'scenario'), ...some(invariants.length, 'always statement')];
  return left.length === 0 ? 'no scenarios' : `not asked for: ${sentenceList(left)}`;
}

/** A statement with how many leads were tried; of one that is broken the lead, ready to stand in the agreement. */
function statementText(tested: TestedAgreement, statement: Statement, options: PrettyTests): string {
  const { colours, columns, cwd } = options;
  const { broken, name, searched } = statement;
  const mark = broken === undefined ? colours.green('pass') : colours.red('FAIL');
  const head = `  ${mark}  always: ${visible(name)}  ${colours.dim(triedText(searched))}\n`;
  if (broken === undefined) return head;
  const findings = pretty(shownStatement(tested, statement, cwd), { colours, columns });
  const scenario = broken.text.replace(/.+/g, (line) => `      ${visible(line)}`);
  const title = colours.dim('The lead, as a scenario for the agreement:');
  return `${head}\n${findings}    ${title}\n${scenario}\n${followed(tested, broken, options)}`;
}

/** How many leads were tried, and how many of them came to where it is asked. */
function triedText({ runs, asked, isCut, seed, broken }: Statement['searched']): string {
  if (broken !== undefined) return `found at lead ${runs}, seed ${seed}`;
  const cut = isCut ? 'the time was up; ' : '';
  const leads = `${plural(runs, 'lead')} tried, seed ${seed}`;
  return `${cut}${leads}, ${asked === 0 ? 'and none came to where it is asked' : `asked of ${asked}`}`;
}

function failed(tested: TestedAgreement, test: Test, options: PrettyTests): string {
  const { colours, columns, cwd } = options;
  const findings = pretty(shownFailures(tested, test, cwd), { colours, columns });
  return `${findings}${followed(tested, test, options)}`;
}

/** Everything that followed, with where it is written. */
function followed({ words }: TestedAgreement, { played }: Pick<Test, 'played'>, { colours }: PrettyTests): string {
  return `    ${colours.dim('What followed:')}\n${timelineText(played.timeline, words, colours)}\n`;
}

/** How much of the agreement was touched, and where what was not touched is written. */
function coverageText(tested: TestedAgreement, { colours }: PrettyTests): string {
  const { covered, missed } = tested.coverage;
  const kinds = [...new Set([...covered, ...missed].map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const [have, lack] = [covered, missed].map((list) => list.filter((one) => one.kind === kind));
    const total = (have?.length ?? 0) + (lack?.length ?? 0);
    const untouched = placesOf(tested, lack ?? []).map((place) => `\n                     ${colours.dim(place)}`);
    return `    ${kind.padEnd(12)} ${String(have?.length ?? 0).padStart(3)} of ${total}${untouched.join('')}`;
  });
  return `\n  Touched by scenarios, and where what none touches is written:\n${rows.join('\n')}\n`;
}

/** Where parts are written: each file once, with its lines. */
function placesOf(tested: TestedAgreement, parts: Coverage['missed']): readonly string[] {
  const spots = parts.map(({ at }) => spotAt(tested.words, at)).filter((spot) => spot !== undefined);
  return [...Map.groupBy(spots, ({ path }) => path)].map(([path, inFile]) => {
    const lines = new Set(inFile.map(({ start }) => start.line));
    return `${visible(path)}:${[...lines].toSorted((a, b) => a - b).join(', ')}`;
  });
}
