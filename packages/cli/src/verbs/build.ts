import { join, resolve } from 'node:path';
import type { Examination } from '../agreements/examine.ts';
import { HEAD_BYTES, isOurs, type Output, outputsOf } from '../agreements/outputs.ts';
import { prepare } from '../agreements/prepare.ts';
import { type ExitCode, Refusal } from '../exit.ts';
import { seenFrom } from '../files/workspace.ts';
import { headOf, write } from '../files/write.ts';
import { plural } from '../render/plural.ts';
import { visible } from '../render/safe.ts';
import type { Call, Run } from './verb.ts';

/** Compiles, once or whenever a file changes. */
export const run: Run = async (call) => {
  const { options } = call;
  if (options.out === undefined && !options.stdout) {
    throw new Refusal('Say where the JSON goes: --out FOLDER or --stdout.');
  }
  if (options.out !== undefined && options.stdout) {
    throw new Refusal('--out FOLDER and --stdout say two places. Keep one: the JSON goes to one of them.');
  }
  if (options.out === '') throw new Refusal('--out has no folder. For the current folder, write --out .');
  if (!options.watch) return (await buildOnce(call)).code;
  if (options.stdout) throw new Refusal('--watch needs --out FOLDER: standard output has no second beginning.');
  const { watch } = await import('../watch/watch.ts');
  return watch(call, async () => (await buildOnce(call)).examination);
};

async function buildOnce(call: Call): Promise<{ readonly examination: Examination; readonly code: ExitCode }> {
  const { io, names, options } = call;
  const { examination, sound, errors, code } = await prepare(names, io, 'build');
  const outputs = outputsOf(examination, sound, io.cwd, options.sourceMap === true);
  if (options.out === undefined) writeOut(outputs, examination.scope.agreements, call);
  else await writeFiles(outputs, resolve(io.cwd, options.out), call);
  if (errors > 0) io.err.write(`${plural(errors, 'error')}: what has errors is not built.\n`);
  return { examination, code };
}

function writeOut(outputs: readonly Output[], agreements: number, { io, options }: Call): void {
  if (agreements > 1)
    throw new Refusal(`--stdout takes one agreement, and here are ${agreements}. Name one, or use --out.`);
  if (options.sourceMap) throw new Refusal('--source-map needs --out FOLDER: standard output holds one file.');
  for (const { text } of outputs) io.out.write(text);
}

async function writeFiles(outputs: readonly Output[], folder: string, { io, options }: Call): Promise<void> {
  for (const { name } of options.force ? [] : outputs) {
    const head = headOf(join(folder, name), HEAD_BYTES);
    if (head && !isOurs(head)) throw new Refusal(foreign(seenFrom(io.cwd, join(folder, name))));
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
