import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { USUAL_SEARCH } from '@sla/engine/search';
import { describe, expect, test } from 'vitest';
import { tellFault } from '../src/fault.ts';
import { today } from '../src/io.ts';
import { run } from '../src/program.ts';
import { verbs } from '../src/verbs/index.ts';
import { VERSION } from '../src/version.ts';
import { stubIo } from './stub-io.ts';
import { folderWith } from './temporary.ts';

async function sla(...args: string[]) {
  const io = stubIo('/');
  const code = await run(args, io);
  return { code, ...io.said };
}

describe('the arguments', () => {
  test('--version prints the version and nothing else', async () => {
    expect(await sla('--version')).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
  });
  test('--help names every verb and the exit codes', async () => {
    const { code, out, err } = await sla('--help');
    expect([code, err]).toEqual([0, '']);
    for (const { name } of verbs) expect(out).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
    expect(out).toContain('Exit codes: 0 fine, 1 something was found, 2 wrong use, 3 a fault of sla itself.');
  });
  test.each(verbs.map(({ name }) => name))('%s --help says what it takes', async (name) => {
    const { code, out } = await sla(name, '--help');
    expect([code, out.startsWith(`Usage: sla ${name}`)]).toEqual([0, true]);
  });
  test.each<[args: readonly string[], said: string]>([
    [['chek'], "sla: unknown command 'chek'. Did you mean check?\n"],
    [['check', '--formt', 'json'], "sla: unknown option '--formt'. Did you mean --format?\n"],
    [
      ['check', '--format', 'xml'],
      "sla: option '--format <format>' argument 'xml' is invalid. Allowed choices are pretty, json, github.\n",
    ],
    [['check', '--on', '2027-02-30', '.'], 'sla: --on 2027-02-30 is not a date; write it as in 2027-01-31.\n'],
    [['check', '--on', 'x\u001b[2J'], 'sla: --on x\\u{1b}[2J is not a date; write it as in 2027-01-31.\n'],
    [
      ['check', '--fix', '--watch'],
      'sla: --fix and --watch do not go together: files would change while they are open.\n',
    ],
    [['plan', '--json', '--csv'], 'sla: --json and --csv are two formats; choose one.\n'],
    [['explain'], "sla: missing required argument 'code'\n"],
    [['build', '.'], 'sla: Say where the JSON goes: --out FOLDER or --stdout.\n'],
    [
      ['build', '.', '--out', 'x', '--stdout'],
      'sla: --out FOLDER and --stdout say two places. Keep one: the JSON goes to one of them.\n',
    ],
    [['init', 'a', 'b'], "sla: too many arguments for 'init'. Expected 1 argument but got 2: a, b.\n"],
  ])('%j is wrong use', async (args, said) => {
    expect(await sla(...args)).toEqual({ code: 2, out: '', err: said });
  });
  test('what `sla test` says it does by itself is how everybody searches', () => {
    const options = verbs.find(({ name }) => name === 'test')?.options ?? [];
    const standard = (option: string) => Number(options.find((one) => one.option === option)?.standard);
    expect({ seed: standard('seed'), runs: standard('runs'), timeLimit: 1000 * standard('timeLimit') }).toEqual(
      USUAL_SEARCH,
    );
  });
  test('nothing at all is answered with help', async () => {
    const { code, err } = await sla();
    expect([code, err.startsWith('Usage: sla')]).toEqual([2, true]);
  });
});

describe('a fault of ours', () => {
  const told = (env: Record<string, string>): string => {
    const io = stubIo('/', { env });
    tellFault(new Error('no such thing\u001b'), ['check', 'a'], io);
    return io.said.err;
  };
  test('ends with an exit code of its own', async () => {
    const io = { ...stubIo('/'), readInput: async () => Promise.reject(new TypeError('oh')) };
    expect(await run(['fmt', '-'], io)).toBe(3);
    expect(io.said.err).toContain('TypeError: oh');
  });
  test('is owned up to, with what to report', () => {
    expect(told({})).toMatch(
      /This is a fault of sla, not of yours\.[\s\S]*Error: no such thing\\u\{1b\}\n {2}sla check a\n {2}sla .*, Node /,
    );
    expect(told({})).not.toContain('program.test.ts');
  });
  test('shows where it happened only to those who ask', () => {
    expect(told({ SLA_DEBUG: '1' })).toContain('program.test.ts');
  });
});

test('today is the local date', () => {
  expect(today(stubIo('/'))).toBe('2027-03-01');
});

describe('the starter script', () => {
  /** Runs bin/sla.mjs as another version of Node would, in a package that is or isn't built. */
  function start(version: string, isBuilt: boolean) {
    const folder = folderWith(isBuilt ? { 'dist/sla.js': 'console.log("started");' } : {});
    mkdirSync(join(folder, 'bin'));
    cpSync(join(import.meta.dirname, '../bin/sla.mjs'), join(folder, 'bin/sla.mjs'));
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); await import('${folder}/bin/sla.mjs');`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', pretend], {
      encoding: 'utf8',
    });
    return [status, stdout, stderr];
  }
  test('says on an old Node what is needed', () => {
    const said =
      'sla needs Node 22 or newer; this is Node 20.20.2. Install a newer Node (https://nodejs.org) and try again.\n';
    expect(start('20.20.2', true)).toEqual([2, '', said]);
  });
  test('says where it is not built what to do', () => {
    expect(start('24.0.0', false)).toEqual([2, '', expect.stringContaining('npm run build')]);
  });
  test('else starts', () => {
    expect(start('22.0.0', true)).toEqual([0, 'started\n', '']);
  });
});
