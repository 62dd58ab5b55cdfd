import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sla } from '../command.ts';
import { faulty, main, part, starter, workspace } from './agreements.ts';

const json = (folder: string, path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));

describe('an agreement is built', () => {
  test('into a folder that is made for it, named after its folder or its file', async () => {
    const cwd = workspace({ 'acme/agreement.sla': starter, 'emea.sla': starter });
    const { code, out, err } = await sla(['build', '--out', 'out/json'], { cwd });
    expect([code, out]).toEqual([0, '']);
    expect(err).toBe('Wrote out/json/acme.json from acme/agreement.sla\nWrote out/json/emea.json from emea.sla\n');
    expect(json(cwd, 'out/json/acme.json').name).toBe('Marketing and Sales agreement');
  });
  test('to the same bytes wherever and however often', async () => {
    const cwd = workspace({ 'a/agreement.sla': starter });
    const other = workspace({ 'z.sla': starter });
    const [once, again, elsewhere] = await Promise.all([
      sla(['build', '--stdout'], { cwd }),
      sla(['build', '--stdout', 'a'], { cwd, env: { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' } }),
      sla(['build', '--stdout', 'z.sla'], { cwd: other }),
    ]);
    expect(once.err).toBe('');
    expect(again).toEqual(once);
    expect(elsewhere).toEqual(once);
  });
  test('from its part, and whole', async () => {
    const cwd = workspace({ 'a/agreement.sla': main, 'a/part.sla': part });
    const whole = await sla(['build', '--stdout', 'a'], { cwd });
    expect(whole.code).toBe(0);
    expect(await sla(['build', '--stdout', 'a/part.sla'], { cwd })).toEqual(whole);
  });
  test('with a map that leads from its parts to their words', async () => {
    const cwd = workspace({ 'a/agreement.sla': starter });
    await sla(['build', '--out', 'out', '--source-map'], { cwd });
    const { format, sourceMap } = json(cwd, 'out/a.map.json');
    const { file, start, end } = sourceMap['/stages/MQL'];
    expect([format, file]).toEqual([1, 'a/agreement.sla']);
    expect(starter.slice(start.offset, end.offset)).toMatch(/^(stage )?MQL/);
  });
});

describe('a file that is there already', () => {
  test('is not touched where nothing changes', async () => {
    const cwd = workspace({ 'a.sla': starter });
    await sla(['build', '--out', 'out'], { cwd });
    utimesSync(join(cwd, 'out/a.json'), 1, 1);
    expect((await sla(['build', '--out', 'out'], { cwd })).err).toBe('Unchanged: out/a.json from a.sla\n');
    expect(statSync(join(cwd, 'out/a.json')).mtimeMs).toBe(1000);
  });
  test('is replaced where it was built before', async () => {
    const cwd = workspace({ 'a.sla': starter, 'out/a.json': '{\n  "format": 1,\n  "compiler": "0.0.1"\n}\n' });
    expect((await sla(['build', '--out', 'out'], { cwd })).code).toBe(0);
    expect(json(cwd, 'out/a.json').compiler).not.toBe('0.0.1');
  });
  test('is not overwritten where somebody else wrote it, and neither is anything else', async () => {
    const cwd = workspace({ 'a.sla': starter, 'b.sla': starter, 'out/b.json': '{"mine": true}' });
    const { code, err } = await sla(['build', '--out', 'out'], { cwd });
    expect([code, err]).toEqual([
      2,
      'sla: out/b.json was not written by sla, so it is left as it is. To overwrite it, add --force. Nothing was written.\n',
    ]);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['b.json']);
    expect(json(cwd, 'out/b.json')).toEqual({ mine: true });
  });
  test('is not taken for ours because another tool names its compiler', async () => {
    const cwd = workspace({ 'a.sla': starter, 'out/a.json': '{"format": 1,"compiler": "other 2"}' });
    expect((await sla(['build', '--out', 'out'], { cwd })).code).toBe(2);
  });
  test('is overwritten on request', async () => {
    const cwd = workspace({ 'a.sla': starter, 'out/a.json': '{"mine": true}' });
    expect((await sla(['build', '--out', 'out', '--force'], { cwd })).code).toBe(0);
    expect(json(cwd, 'out/a.json').format).toBe(1);
  });
});

describe('nothing is built', () => {
  test('of an agreement with errors; the others are', async () => {
    const cwd = workspace({ 'bad.sla': faulty, 'good.sla': starter });
    const { code, out, err } = await sla(['build', '--out', 'out'], { cwd });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('error  name-unknown');
    expect(readdirSync(join(cwd, 'out'))).toEqual(['good.json']);
  });
  test('where the configuration is broken', async () => {
    const cwd = workspace({ 'a.sla': starter, 'sla.config.json': '{ "rules": 1 }' });
    const { code, err } = await sla(['build', '--out', 'out'], { cwd });
    expect(code).toBe(1);
    expect(err).not.toContain('Wrote');
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });
  test('of an agreement with errors on standard output', async () => {
    const { code, out } = await sla(['build', '--stdout'], { cwd: workspace({ 'bad.sla': faulty }) });
    expect([code, out]).toEqual([1, '']);
  });
  test.each([
    [
      'two agreements become one file',
      { 'x/agreement.sla': starter, 'x.sla': starter },
      ['--out', 'out'],
      /x\.sla and x\/agreement\.sla would both become x\.json/,
    ],
    [
      'two agreements go to one output',
      { 'x.sla': starter, 'y.sla': starter },
      ['--stdout'],
      /--stdout takes one agreement, and here are 2/,
    ],
    [
      'two places are said',
      { 'x.sla': starter },
      ['--stdout', '--out', 'out'],
      /--out FOLDER and --stdout say two places/,
    ],
    ['there is no agreement', { 'x.sla': part }, ['--out', 'out'], /none of the files belongs to an agreement/],
    [
      'a file is in the way',
      { 'x.sla': starter, out: '' },
      ['--out', 'out'],
      /Cannot write .*out\/x\.json\. A part of the path/,
    ],
  ])('where %s', async (_, files, options, said) => {
    const cwd = workspace(files);
    const { code, out, err } = await sla(['build', ...options], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(said);
    expect(existsSync(join(cwd, 'out/x.json'))).toBe(false);
  });
});
