import { join, resolve } from 'node:path';
import { type Examination, examine } from '../agreements/examine.ts';
import { isOurs, type Output, outputsOf } from '../agreements/outputs.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import { seenFrom } from '../files/workspace.ts';
import { existing, write } from '../files/write.ts';
import { plural } from '../render/plural.ts';
import { visible } from '../render/safe.ts';
import { prettyFor } from '../report/tell.ts';
import type { Call, Run } from './verb.ts';

/** Compiles, once or whenever a file changes. */
export const run: Run = async (call) => {
  const { options } = call;
  if ((options.out === undefined) === (options.stdout !== true)) {
    throw new Refusal('Say where the JSON goes: --out FOLDER or --stdout.');
  }
  if (!options.watch) return (await buildOnce(call)).code;
  if (options.stdout) throw new Refusal('--watch needs --out FOLDER: standard output has no second beginning.');
  const { watch } = await import('../watch/watch.ts');
  return watch(call, async () => (await buildOnce(call)).examination);
};

async function buildOnce(call: Call): Promise<{ readonly examination: Examination; readonly code: ExitCode }> {
  const { io, names, options } = call;
  // The day an agreement takes effect counts as today: what is built must not depend on when it is built.
  const examination = await examine(names, io, ({ agreement }) => agreement?.effective ?? '1970-01-01');
  const { found, scope, problems } = examination;
  for (const problem of problems) io.err.write(`${problem}\n`);
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) io.err.write(await prettyFor(errors, io.err, io));
  if (scope.agreements === 0)
    throw new Refusal('There is nothing to build: none of the files belongs to an agreement.');
  const outputs = outputsOf(examination, io.cwd, options.sourceMap === true);
  if (options.out === undefined) writeOut(outputs, scope.agreements, call);
  else await writeFiles(outputs, resolve(io.cwd, options.out), call);
  if (errors.length > 0) io.err.write(`${plural(errors.length, 'error')}: what has errors is not built.\n`);
  return { examination, code: errors.length > 0 || problems.length > 0 ? EXIT.findings : EXIT.fine };
}

function writeOut(outputs: readonly Output[], agreements: number, { io, options }: Call): void {
  if (agreements > 1)
    throw new Refusal(`--stdout takes one agreement, and here are ${agreements}. Name one, or use --out.`);
  if (options.sourceMap) throw new Refusal('--source-map needs --out FOLDER: standard output holds one file.');
  for (const { text } of outputs) io.out.write(text);
}

async function writeFiles(outputs: readonly Output[], folder: string, { io, options }: Call): Promise<void> {
  for (const { name } of options.force ? [] : outputs) {
    const bytes = existing(join(folder, name));
    if (bytes && !isOurs(bytes)) throw new Refusal(foreign(seenFrom(io.cwd, join(folder, name))));
  }
  await io.uncut(() => {
    for (const { name, text, from } of outputs) {
      const file = join(folder, name);
      const done = write(file, text);
      io.err.write(
        `${done === 'written' ? 'Wrote' : 'Unchanged:'} ${visible(seenFrom(io.cwd, file))} from ${visible(from)}\n`,
      );
    }
  });
}

const foreign = (file: string): string =>
  `${visible(file)} was not written by sla, so it is left as it is. To overwrite it, add --force. Nothing was written.`;
