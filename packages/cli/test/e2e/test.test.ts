import { describe, expect, test } from 'vitest';
import { sla } from '../command.ts';
import { folderWith } from '../temporary.ts';
import { starter } from './agreements.ts';

const scenario = (stage: string): string => `
scenario "A demo request is qualified" {
  given lead phone = "+1 555 0100"
  at 2027-03-05 18:10 demo_requested
  expect stage is ${stage}
}
`;

const played = (stage: string) => folderWith({ 'agreement.sla': `${starter}${scenario(stage)}` });

describe('test', () => {
  test('passes what follows from the agreement', async () => {
    const { code, out, err } = await sla(['test'], { cwd: played('MQL') });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('  pass  A demo request is qualified\n');
    expect(out).toMatch(/1 scenario of 1 agreement: all pass\.\n$/);
  });
  test('shows of what fails the words, what came, and the line that made it so', async () => {
    const { code, out } = await sla(['test'], { cwd: played('Recycled') });
    expect(code).toBe(1);
    expect(out).toContain('A demo request is qualified: It is not so: MQL.');
    expect(out).toMatch(/expect stage is Recycled\n +│ +\^{17}\n/);
    expect(out).toMatch(/see agreement\.sla:\d+:\d+: becomes MQL, from Lead\n +\d+ │ {3}enters when/);
    expect(out).toMatch(/What followed:\n +2027-03-05 18:10 {2}becomes Lead {2}agreement\.sla:\d+\n/);
  });
  test('plays only what is asked for', async () => {
    const { out } = await sla(['test', '--filter', 'nothing of the kind'], { cwd: played('MQL') });
    expect(out).toMatch(/\nNo scenario was played\.\n$/);
  });
  test('says what no scenario touches', async () => {
    const { out } = await sla(['test', '--coverage'], { cwd: played('MQL') });
    expect(out).toMatch(/stage +2 of \d+\n +agreement\.sla:\d+/);
  });
  test('speaks to programs, and to nobody else there', async () => {
    const cwd = played('Recycled');
    const json = JSON.parse((await sla(['test', '--format', 'json', '--coverage'], { cwd })).out);
    expect(json.agreements[0].scenarios[0]).toMatchObject({
      passed: false,
      file: 'agreement.sla',
      failures: [{ file: 'agreement.sla' }],
    });
    const junit = (await sla(['test', '--format', 'junit'], { cwd })).out;
    expect(junit).toMatch(/<testsuite name="[^"]+" tests="1" failures="1">/);
    const github = (await sla(['test', '--format', 'github'], { cwd })).out;
    expect(github).toMatch(/^::error file=agreement\.sla,line=\d+/);
  });
  test('plays nothing of an agreement with errors', async () => {
    const { code, out, err } = await sla(['test'], { cwd: folderWith({ 'agreement.sla': `${starter}\nstage {` }) });
    expect([code, out]).toEqual([1, 'No scenario was played.\n']);
    expect(err).toContain('error');
  });
});
