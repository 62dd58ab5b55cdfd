import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { start } from '../command.ts';
import { faulty, starter, workspace } from './agreements.ts';

const WAITING = /Waiting for changes in .*\. Ctrl-C ends\.\n/;

test('checking goes on at each change, and ends quietly', async () => {
  const cwd = workspace({ 'a.sla': starter });
  const { child, outcome, says } = start(['check', '--watch'], { cwd });
  await says(WAITING);
  writeFileSync(join(cwd, 'a.sla'), faulty);
  await says(WAITING);
  writeFileSync(join(cwd, 'a.sla'), starter);
  await says(WAITING);
  child.kill('SIGINT');
  const { code, out } = await outcome;
  expect(code).toBe(0);
  expect(out).toMatch(/^Clean: [\s\S]*1 error in 1 agreement[\s\S]*Clean: 1 agreement in 1 file\.\n\n$/);
});

test('building goes on when the last file was gone for a moment', async () => {
  const cwd = workspace({ 'a.sla': starter });
  const { child, outcome, says } = start(['build', '--watch', '--out', 'out'], { cwd });
  await says(WAITING);
  rmSync(join(cwd, 'a.sla'));
  await says(/sla: There is no \.sla file in this folder\.\n/);
  await says(WAITING);
  rmSync(join(cwd, 'out/a.json'));
  writeFileSync(join(cwd, 'a.sla'), starter);
  await says(/Wrote out\/a\.json from a\.sla\n/);
  child.kill('SIGINT');
  expect((await outcome).code).toBe(0);
  expect(existsSync(join(cwd, 'out/a.json'))).toBe(true);
});

test('a folder that goes and comes again is waited for', async () => {
  const cwd = workspace({});
  const folder = join(cwd, 'w');
  const again = (): void => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.sla'), starter);
  };
  again();
  const { child, outcome, says } = start(['check', '--watch', folder], { cwd });
  await says(WAITING);
  rmSync(folder, { recursive: true });
  await says(/sla: There is no file or folder/);
  await says(WAITING);
  again();
  await says(WAITING);
  renameSync(folder, `${folder}2`);
  await says(/sla: There is no file or folder/);
  child.kill('SIGINT');
  const { code, err } = await outcome;
  expect(code).toBe(0);
  expect(err).not.toMatch(/Warning/);
});

test('it ends when nobody reads any more', async () => {
  const cwd = workspace({ 'a.sla': starter });
  const { child, outcome } = start(['check', '--watch'], { cwd });
  child.stdout?.once('data', () => child.stdout?.destroy());
  expect((await outcome).code).toBe(0);
});
