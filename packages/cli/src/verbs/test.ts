import { USUAL_SEARCH } from '@sla/engine/search';
import { prepare } from '../agreements/prepare.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import { coloursFor } from '../render/colours.ts';
import { plural } from '../render/plural.ts';
import { visible } from '../render/safe.ts';
import { type TestedAgreement, type Testing, testAgreement } from '../testing/agreement.ts';
import type { Tests } from '../testing/machine.ts';
import { save } from '../testing/save.ts';
import { unplayed } from '../testing/unplayed.ts';
import type { Call, Options, Run } from './verb.ts';

/** Plays the scenarios of the agreements and searches their statements, once or whenever a file changes. */
export const run: Run = async (call) => {
  if (!call.options.watch) return (await testOnce(call)).code;
  const { watch } = await import('../watch/watch.ts');
  return watch(call, async () => (await testOnce(call)).examination);
};

async function testOnce(call: Call) {
  const { io, names, options } = call;
  const testing = testingOf(options);
  const { examination, sound, code } = await prepare(names, io, 'test');
  const tested = examination.selections.flatMap((selection) =>
    selection.compilations.flatMap((compilation): readonly TestedAgreement[] => {
      const { agreement } = compilation;
      if (agreement === undefined || !sound.includes(compilation)) return [];
      return [testAgreement(compilation, selection, agreement, testing, io.cwd)];
    }),
  );
  await tell({ tested, unplayed: unplayed(examination, io.cwd) }, examination.scope.loose, call);
  if (options.save) await save(tested, io);
  const isFine = tested.every((one) => failedTests(one).length + brokenStatements(one).length === 0);
  const nothing = isFine && code === EXIT.fine ? nothingChosen(tested, testing.filter) : undefined;
  if (nothing !== undefined) io.err.write(nothing);
  const exit: ExitCode = nothing !== undefined ? EXIT.wrongUse : isFine ? code : EXIT.findings;
  return { examination, code: exit };
}

/** That nothing has what was asked for in its name: most likely it is misspelt, and a build server would see nothing. */
function nothingChosen(tested: readonly TestedAgreement[], filter: string): string | undefined {
  if (filter === '' || tested.some(({ chosen }) => chosen > 0)) return undefined;
  const count = (of: (agreement: TestedAgreement['agreement']) => readonly unknown[]): number =>
    tested.reduce((sum, { agreement }) => sum + of(agreement).length, 0);
  const there = `${plural(
    count(({ scenarios }) => scenarios),
    'scenario',
  )}, ${plural(
    count(({ invariants }) => invariants),
    'always statement',
  )}`;
  return `sla: Nothing was tested: no name has '${visible(filter)}' in it (${there}).\n`;
}

async function tell(tests: Tests, loose: number, { io, options }: Call): Promise<void> {
  const { format = 'pretty', coverage = false } = options;
  const { tested } = tests;
  if (format === 'pretty') {
    const { prettyTests } = await import('../testing/pretty.ts');
    const shown = { colours: coloursFor(io.out, io.env), columns: io.out.columns, cwd: io.cwd, coverage };
    io.out.write(tested.map((one) => prettyTests(one, shown)).join(''));
    io.out.write(summary(tested));
    if (loose > 0) io.out.write(looseText(loose));
    return;
  }
  const { githubTests, jsonTests, junitTests } = await import('../testing/machine.ts');
  if (format === 'json') io.out.write(jsonTests(tests, io.cwd, coverage));
  else io.out.write(format === 'junit' ? junitTests(tests, io.cwd) : githubTests(tests, io.cwd));
}

/** What of the command line says how to test. */
function testingOf({ filter = '', runs, seed, timeLimit }: Options): Testing {
  const usual = USUAL_SEARCH;
  const searching = {
    runs: runs === undefined ? usual.runs : wholeNumber('--runs', runs, 1_000_000),
    seed: seed === undefined ? usual.seed : wholeNumber('--seed', seed, 2 ** 31 - 1),
    timeLimit: timeLimit === undefined ? usual.timeLimit : 1000 * wholeNumber('--time-limit', timeLimit, DAY),
  };
  return { filter, searching };
}

/** In seconds: nobody waits longer for a lead. */
const DAY = 86_400;

function wholeNumber(option: string, text: string, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new Refusal(`${option} is a whole number from 0 to ${most}.`);
}

const failedTests = ({ tests }: TestedAgreement) => tests.filter(({ played }) => !played.passed);
const brokenStatements = ({ statements }: TestedAgreement) => statements.filter(({ broken }) => broken !== undefined);

/** Scenarios in a file that nobody imports are not played, and would otherwise look as if they passed. */
const looseText = (loose: number): string =>
  `${plural(loose, 'file')} in no agreement: nothing in ${loose === 1 ? 'it' : 'them'} was played. Import ${loose === 1 ? 'it' : 'them'}, as in \`import "./tests.sla"\`.\n`;

function summary(tested: readonly TestedAgreement[]): string {
  const all = tested.flatMap(({ tests }) => tests);
  const failed = tested.flatMap(failedTests).length;
  const played = `${plural(all.length, 'scenario')} of ${plural(tested.length, 'agreement')}`;
  const result = failed === 0 ? 'all pass' : `${failed} failed`;
  const scenarios = all.length === 0 ? 'No scenario was played.' : `${played}: ${result}.`;
  const statements = tested.flatMap((one) => one.statements);
  if (statements.length === 0) return `${scenarios}\n`;
  const broken = tested.flatMap(brokenStatements).length;
  const tried = statements.reduce((sum, { searched }) => sum + searched.runs, 0);
  const found = broken === 0 ? 'no lead was found that breaks one' : `${broken} broken`;
  return `${scenarios}\n${plural(statements.length, 'always statement')}, ${plural(tried, 'lead')} tried: ${found}.\n`;
}
