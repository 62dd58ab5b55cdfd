import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { headOf, write } from '../../src/files/write.ts';
import { folderWith } from '../temporary.ts';

test('folders that are missing are made', () => {
  const folder = folderWith();
  expect(write(join(folder, 'a/b/c.json'), 'x')).toBe('written');
  expect(readFileSync(join(folder, 'a/b/c.json'), 'utf8')).toBe('x');
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.json']);
});

test('what does not change keeps its date', () => {
  const file = join(folderWith({ 'a.json': 'x' }), 'a.json');
  utimesSync(file, 1, 1);
  expect(write(file, 'x')).toBe('unchanged');
  expect(statSync(file).mtimeMs).toBe(1000);
});

test('a file keeps its rights, and a link stays a link', () => {
  const folder = folderWith({ 'a.json': 'x' });
  chmodSync(join(folder, 'a.json'), 0o640);
  symlinkSync('a.json', join(folder, 'link.json'));
  write(join(folder, 'link.json'), 'y');
  expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('y');
  expect(statSync(join(folder, 'a.json')).mode & 0o777).toBe(0o640);
});

test('what is in the way is named, and stays', () => {
  const folder = folderWith({ 'a/x': '', b: '' });
  expect(() => write(join(folder, 'a'), 'y')).toThrow(
    /Cannot write .*a\. It is a folder\. Nothing in it was changed\./,
  );
  mkdirSync(join(folder, 'c'));
  expect(() => write(join(folder, 'b/x.json'), 'y')).toThrow('A part of the path is not a folder.');
  expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'c']);
});

test('where the room runs out in the middle, the file stays as it was, and nothing is left beside it', () => {
  // A limit on the size of files stands in for a full disk: both first show as a write that is cut short.
  const folder = folderWith({ 'a.json': 'old' });
  const script = `
    import { headOf, write } from ${JSON.stringify(join(import.meta.dirname, '../../src/files/write.ts'))};
    process.on('SIGXFSZ', () => {});
    try { write(${JSON.stringify(join(folder, 'a.json'))}, 'x'.repeat(1_000_000)); } catch (error) { console.log(error.message); }
  `;
  const command = `ulimit -f 64; exec "$0" --input-type=module --disable-warning=ExperimentalWarning -e "$1"`;
  const said = execFileSync('sh', ['-c', command, process.execPath, script], { encoding: 'utf8' });
  expect(said).toMatch(/The file would be larger than is allowed\. Nothing in it was changed\./);
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test.each([1, 2, 3, 4, 5])('killed in the middle of its work, it leaves the file whole (%i)', async (count) => {
  const file = join(folderWith({ 'a.json': 'a' }), 'a.json');
  const script = `
    import { write } from ${JSON.stringify(join(import.meta.dirname, '../../src/files/write.ts'))};
    for (let turn = 0; ; turn++) {
      write(${JSON.stringify(file)}, 'ab'[turn % 2].repeat(2_000_000));
      process.stdout.write('.');
      await new Promise(setImmediate);
    }
  `;
  const options = ['--input-type=module', '--disable-warning=ExperimentalWarning', '-e', script];
  const child = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let written = 0;
  child.stdout.on('data', (dots) => {
    written += dots.length;
    if (written >= count) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.on('close', resolve));
  expect(readFileSync(file, 'utf8')).toMatch(/^(?:a{2000000}|b{2000000})$/);
});

test('what is no regular file is left alone', () => {
  const folder = folderWith();
  execFileSync('mkfifo', [join(folder, 'a.json')]);
  expect(() => write(join(folder, 'a.json'), 'x')).toThrow('It is not a regular file. Nothing in it was changed.');
});

test('a file larger than can be read is replaced, and its head is read', () => {
  const file = join(folderWith({ 'a.json': 'head' }), 'a.json');
  truncateSync(file, 3_000_000_000);
  expect(headOf(file, 4)?.toString()).toBe('head');
  expect(write(file, 'x')).toBe('written');
});

test('a name as long as is allowed, in whatever script', () => {
  const name = '名'.repeat(85);
  const folder = folderWith();
  write(join(folder, name), 'x');
  expect(readdirSync(folder)).toEqual([name]);
});

test('where no folder can be made, that is told and not tried for ever', () => {
  expect(() => write('/proc/x/y/a.json', 'x')).toThrow('Cannot write /proc/x/y/a.json.');
});
