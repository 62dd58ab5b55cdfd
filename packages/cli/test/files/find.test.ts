import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFiles } from '../../src/files/find.ts';
import { walk } from '../../src/files/walk.ts';
import { workspaceOf } from '../../src/files/workspace.ts';
import { folderWith } from '../temporary.ts';

const tree = {
  'b.sla': '',
  'a/x.sla': '',
  'a/y.txt': '',
  'node_modules/p/z.sla': '',
  '.hidden/z.sla': '',
};

describe('paths stand for files', () => {
  const find = async (names: readonly string[], files: Record<string, string> = tree) => {
    const folder = folderWith(files);
    const found = await findFiles(names, folder);
    return found.files.map((file) => relative(folder, file));
  };
  test.each([
    [[], ['a/x.sla', 'b.sla']],
    [['.'], ['a/x.sla', 'b.sla']],
    [['a'], ['a/x.sla']],
    [
      ['b.sla', './b.sla', '.'],
      ['a/x.sla', 'b.sla'],
    ],
    [['**/*.sla'], ['a/x.sla', 'b.sla']],
    [['a/*'], ['a/x.sla']],
    [['.hidden'], ['.hidden/z.sla']],
  ])('%j', async (names, expected) => {
    expect(await find(names)).toEqual(expected);
  });
  describe('but for what the configuration leaves out', () => {
    const configured = (ignore: readonly string[]) => ({ ...tree, 'sla.config.json': JSON.stringify({ ignore }) });
    test.each([
      [['.'], ['a/**'], ['b.sla']],
      [['.'], ['**/x.sla'], ['b.sla']],
      [['**/*.sla'], ['b.sla'], ['a/x.sla']],
      [['.'], ['c/**'], ['a/x.sla', 'b.sla']],
      [['.'], ['../a/**', '/b.sla', 7], ['a/x.sla', 'b.sla']],
    ])('%j without %j', async (names, ignore, expected) => {
      expect(await find(names, configured(ignore as readonly string[]))).toEqual(expected);
    });
    test('which is read where it is named', async () => {
      expect(await find(['a/x.sla'], configured(['a/**']))).toEqual(['a/x.sla']);
    });
    test('and a folder that is left out whole is refused', async () => {
      await expect(find(['a'], configured(['a/**']))).rejects.toThrow(
        "Every .sla file in a is left out by the 'ignore' of its sla.config.json.",
      );
    });
    test('a configuration that cannot be read leaves nothing out', async () => {
      expect(await find(['.'], { ...tree, 'sla.config.json': '{ "ignore": [' })).toEqual(['a/x.sla', 'b.sla']);
    });
  });
  test('in this project, for the examples', async () => {
    const root = new URL('../../../../', import.meta.url).pathname;
    const { files } = await findFiles([], root);
    expect(files.filter((file) => !file.startsWith(join(root, 'examples')))).toEqual([]);
  });
  test('also where a name looks like a pattern', async () => {
    expect(await find(['[a].sla'], { '[a].sla': '', 'a.sla': '' })).toEqual(['[a].sla']);
  });
  test.each([
    [['c.sla'], 'There is no file or folder c.sla.'],
    [['a/y.txt'], 'a/y.txt is not an agreement: its name does not end in .sla.'],
    [['*.md'], 'No .sla file fits *.md.'],
    [['b.sla/x'], 'There is no file or folder b.sla/x.'],
    [['no\nsuch\u001b'], 'There is no file or folder no\\nsuch\\u{1b}.'],
  ])('%j is refused', async (names, message) => {
    await expect(find(names)).rejects.toThrow(message);
  });
  test('a folder without any is refused', async () => {
    await expect(find(['.'], { 'a/y.txt': '' })).rejects.toThrow('There is no .sla file in this folder.');
  });
});

test('a folder that cannot be looked into is told of, and the rest is found', () => {
  const denied = Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'scandir' });
  const entry = (name: string, isFolder: boolean) => ({ name, isDirectory: () => isFolder, isFile: () => !isFolder });
  const found = walk('/w', '.sla', (folder) => {
    if (folder === '/w/locked\n') throw denied;
    return [entry('locked\n', true), entry('a.sla', false)].filter(() => folder === '/w');
  });
  expect(found).toEqual({ files: ['/w/a.sla'], problems: ['Cannot look into /w/locked\\n. You have no permission.'] });
});

test('links are not followed into circles', () => {
  const folder = folderWith({ 'a/x.sla': '' });
  symlinkSync('..', join(folder, 'a', 'up'));
  expect(walk(folder, '.sla').files).toEqual([join(folder, 'a/x.sla')]);
});

describe('the workspace of a file', () => {
  test('is the nearest folder with a configuration or a repository', () => {
    const folder = folderWith({
      'repo/.git/HEAD': '',
      'repo/p/sla.config.json': '',
      'repo/p/a/x.sla': '',
      'repo/q/x.sla': '',
    });
    expect(workspaceOf(join(folder, 'repo/p/a'), '/').root).toBe(join(folder, 'repo/p'));
    expect(workspaceOf(join(folder, 'repo/q'), '/').root).toBe(join(folder, 'repo'));
  });
  test('else the current folder that it is in', () => {
    const folder = folderWith({ 'p/a/x.sla': '' });
    expect(workspaceOf(join(folder, 'p/a'), join(folder, 'p')).root).toBe(join(folder, 'p'));
  });
  test('else its own folder', () => {
    const folder = folderWith({ 'p/a/x.sla': '', 'q/x': '' });
    expect(workspaceOf(join(folder, 'p/a'), join(folder, 'q')).root).toBe(join(folder, 'p/a'));
  });
});
