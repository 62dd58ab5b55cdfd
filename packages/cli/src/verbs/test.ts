import { prepare } from '../agreements/prepare.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { coloursFor } from '../render/colours.ts';
import { plural } from '../render/plural.ts';
import { type TestedAgreement, testAgreement } from '../testing/agreement.ts';
import type { Call, Run } from './verb.ts';

/** Plays the scenarios of the agreements, once or whenever a file changes. */
export const run: Run = async (call) => {
  if (!call.options.watch) return (await testOnce(call)).code;
  const { watch } = await import('../watch/watch.ts');
  return watch(call, async () => (await testOnce(call)).examination);
};

async function testOnce(call: Call) {
  const { io, names, options } = call;
  const { examination, sound, code } = await prepare(names, io, 'test');
  const tested = examination.selections.flatMap((selection) =>
    selection.compilations.flatMap((compilation): readonly TestedAgreement[] => {
      const { agreement } = compilation;
      if (agreement === undefined || !sound.includes(compilation)) return [];
      return [testAgreement(compilation, selection, agreement, options.filter ?? '', io.cwd)];
    }),
  );
  await tell(tested, call);
  const isFine = tested.every(({ tests }) => tests.every(({ played }) => played.passed));
  const exit: ExitCode = isFine ? code : EXIT.findings;
  return { examination, code: exit };
}

async function tell(tested: readonly TestedAgreement[], { io, options }: Call): Promise<void> {
  const { format = 'pretty', coverage = false } = options;
  if (format === 'pretty') {
    const { prettyTests } = await import('../testing/pretty.ts');
    const shown = { colours: coloursFor(io.out, io.env), columns: io.out.columns, cwd: io.cwd, coverage };
    io.out.write(tested.map((one) => prettyTests(one, shown)).join(''));
    io.out.write(summary(tested));
    return;
  }
  const { githubTests, jsonTests, junitTests } = await import('../testing/machine.ts');
  if (format === 'json') io.out.write(jsonTests(tested, io.cwd, coverage));
  else io.out.write(format === 'junit' ? junitTests(tested, io.cwd) : githubTests(tested, io.cwd));
}

function summary(tested: readonly TestedAgreement[]): string {
  const all = tested.flatMap(({ tests }) => tests);
  const failed = all.filter(({ played }) => !played.passed).length;
  if (all.length === 0) return 'No scenario was played.\n';
  const played = `${plural(all.length, 'scenario')} of ${plural(tested.length, 'agreement')}`;
  return failed === 0 ? `${played}: all pass.\n` : `${played}: ${failed} failed.\n`;
}
