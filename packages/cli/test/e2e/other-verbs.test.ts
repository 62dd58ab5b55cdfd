import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run as init } from '../../src/verbs/init.ts';
import { sla } from '../command.ts';
import { stubIo } from '../stub-io.ts';
import { folderWith } from '../temporary.ts';
import { faulty, starter, workspace } from './agreements.ts';

describe('init', () => {
  test('takes a folder: who names a file is told what to write', async () => {
    const cwd = workspace({});
    const { code, err } = await sla(['init', 'x/agreement.sla'], { cwd });
    expect([code, err]).toEqual([
      2,
      'sla: init takes a folder, and x/agreement.sla looks like a file. Write: sla init x\n',
    ]);
    expect(existsSync(join(cwd, 'x'))).toBe(false);
  });
  test('writes an agreement that is clean, and says what to do next', async () => {
    const cwd = folderWith();
    const { code, out, err } = await sla(['init', 'new/here'], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Wrote new\/here\/agreement\.sla\.\n\nWhat next:\n {2}open new\/here\/agreement\.sla/);
    expect((await sla(['check', 'new/here'], { cwd })).code).toBe(0);
  });
  test('lets it begin in a month that is still ahead, approved by nobody yet', async () => {
    const cwd = folderWith();
    await init({ io: stubIo(cwd), names: [], options: {} });
    const written = readFileSync(join(cwd, 'agreement.sla'), 'utf8');
    expect(written).toContain('  approved by "Josh Park", "Amy Chen"\n  effective 2027-04-01\n  expires 2028-03-31\n');
  });
  test('overwrites nothing', async () => {
    const cwd = folderWith({ 'agreement.sla': 'mine' });
    const { code, err } = await sla(['init'], { cwd });
    expect([code, err]).toEqual([2, 'sla: agreement.sla exists already. Nothing was written.\n']);
    expect(readFileSync(join(cwd, 'agreement.sla'), 'utf8')).toBe('mine');
  });
});

describe('fmt', () => {
  const untidy = 'queue   A in  S\n\n\n\nqueue B in S';
  const tidy = 'queue A in S\n\nqueue B in S\n';
  test('lays out files, and names those that changed', async () => {
    const cwd = folderWith({ 'a.sla': untidy, 'b.sla': tidy, 'c.sla': `\uFEFF${untidy.replaceAll('\n', '\r\n')}` });
    expect(await sla(['fmt'], { cwd })).toEqual({ code: 0, out: 'a.sla\nc.sla\n', err: '2 files of 3 changed.\n' });
    expect(readFileSync(join(cwd, 'a.sla'), 'utf8')).toBe(tidy);
    expect(readFileSync(join(cwd, 'c.sla'), 'utf8')).toBe(`\uFEFF${tidy.replaceAll('\n', '\r\n')}`);
    expect(await sla(['fmt'], { cwd })).toEqual({ code: 0, out: '', err: '0 files of 3 changed.\n' });
  });
  test('only looks on request', async () => {
    const cwd = folderWith({ 'a.sla': untidy, 'b.sla': tidy });
    expect(await sla(['fmt', '--check'], { cwd })).toEqual({
      code: 1,
      out: 'a.sla\n',
      err: '1 file of 2 would change.\n',
    });
    expect(readFileSync(join(cwd, 'a.sla'), 'utf8')).toBe(untidy);
  });
  test('leaves a file with syntax errors as it is, and says so', async () => {
    const broken = 'queue   A in S\nqueue { ???\n';
    const cwd = folderWith({ 'a.sla': broken });
    const { code, err } = await sla(['fmt'], { cwd });
    expect(code).toBe(1);
    expect(err).toMatch(
      /^a\.sla:2:\d+ has a syntax error, so it is left as it is: .+\n0 files of 1 changed, 1 not read\.\n$/,
    );
    expect(readFileSync(join(cwd, 'a.sla'), 'utf8')).toBe(broken);
  });
  test('reads standard input, and writes nothing else to standard output', async () => {
    expect(await sla(['fmt', '-'], { input: untidy })).toEqual({ code: 0, out: tidy, err: '' });
    expect(await sla(['fmt', '-'], { input: 'queue {' })).toMatchObject({ code: 1, out: '' });
    expect(await sla(['fmt', '-'], { input: new Uint8Array([0, 1, 2]) })).toMatchObject({ code: 2, out: '' });
  });
});

describe('what there is to read', () => {
  test('rules are listed, for people and for programs', async () => {
    const [people, programs] = await Promise.all([sla(['rules']), sla(['rules', '--format', 'json'])]);
    const { rules } = JSON.parse(programs.out);
    expect(rules).toContainEqual({
      code: 'name-unknown',
      category: 'names',
      level: 'error',
      essential: true,
      summary: expect.any(String),
    });
    for (const { code } of rules) expect(people.out).toMatch(new RegExp(`^ {2}${code} +`, 'm'));
  });
  test('a rule is explained', async () => {
    const { code, out } = await sla(['explain', 'name-unknown']);
    expect([code, out.split('\n')[0]]).toEqual([0, 'name-unknown']);
  });
  test('a rule that is not there gets the nearest', async () => {
    expect(await sla(['explain', 'name-unknwn'])).toEqual({
      code: 2,
      out: '',
      err: 'sla: There is no rule name-unknwn. Did you mean name-unknown?\n',
    });
    expect((await sla(['explain', '../../../package'])).code).toBe(2);
  });
  test('schemas are printed, and are JSON', async () => {
    const [agreement, config] = await Promise.all([sla(['schema']), sla(['schema', 'config'])]);
    expect(JSON.parse(agreement.out).title).toBe('Compiled agreement');
    expect(JSON.parse(config.out).properties.rules.properties['name-unknown'].enum).toEqual(['error']);
    expect(await sla(['schema', 'x'])).toMatchObject({ code: 2, out: '' });
  });
});

test('a reader that has seen enough is no fault', async () => {
  const { start } = await import('../command.ts');
  const { child, outcome } = start(['rules', '--format', 'json']);
  child.stdout?.destroy();
  expect((await outcome).err).toBe('');
});

describe('plan', () => {
  const cwd = join(import.meta.dirname, '../../../../examples');
  test('shows the arithmetic to people', async () => {
    const { code, out, err } = await sla(['plan', 'company-x'], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/QualifiedLead .*\b100\b/);
    expect(out.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });
  test('gives it to programs: $5,000 a month at $100 a sale and a rate of 50% need 100 qualified leads', async () => {
    const { out } = await sla(['plan', 'company-x', '--json'], { cwd });
    const [funnel] = JSON.parse(out).funnels;
    expect(funnel.stages[0]).toMatchObject({ stage: 'QualifiedLead', everyMonth: { required: 100 } });
  });
  test('gives it to spreadsheets', async () => {
    const { out } = await sla(['plan', 'company-x', '--csv'], { cwd });
    expect(out).toMatch(/QualifiedLead[^\r\n]*,100,/);
  });
  test('gives programs one agreement at a time', async () => {
    const two = workspace({ 'a.sla': starter, 'b.sla': starter });
    expect(await sla(['plan', '--json'], { cwd: two })).toEqual({
      code: 2,
      out: '',
      err: 'sla: --json takes one agreement, and here are 2. Name one.\n',
    });
    expect((await sla(['plan'], { cwd: two })).out.match(/^Marketing and Sales agreement$/gm)).toHaveLength(2);
  });
  test('is not made of an agreement with errors', async () => {
    const { code, out, err } = await sla(['plan', '--json'], { cwd: workspace({ 'a.sla': faulty }) });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('name-unknown');
  });
});
