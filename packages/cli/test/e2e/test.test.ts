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
    expect(out).toContain('A demo request is qualified: The lead is MQL.');
    expect(out).toMatch(/expect stage is Recycled\n +│ +\^{17}\n/);
    expect(out).toMatch(/see agreement\.sla:\d+:\d+: becomes MQL, from Lead\n +\d+ │ {3}enters when/);
    expect(out).toMatch(/What followed:\n +2027-03-05 18:10 {2}becomes Lead {2}agreement\.sla:\d+\n/);
    expect(out).toContain('  ToSales, without email  agreement.sla:');
  });
  test('says once of a moment beyond all calendars that it cannot be played', async () => {
    const cwd = folderWith({ 'agreement.sla': `${starter}${scenario('MQL').replace('2027-03-05', '2060-03-05')}` });
    const { out } = await sla(['test'], { cwd });
    const sentence = 'A demo request is qualified: This moment lies outside of the years that are known, 2000 to 2059.';
    expect(out.split(sentence)).toHaveLength(2);
  });
  test('says once of what cannot happen what stands against it', async () => {
    const gap = 'scenario G {\n  at 2027-03-14 02:30 demo_requested\n  at 2027-03-14 03:10 demo_requested\n}\n';
    const { out } = await sla(['test'], { cwd: folderWith({ 'agreement.sla': `${starter}\n${gap}` }) });
    expect(out.split('Facts come in the order of time')).toHaveLength(2);
  });
  test('plays only what is asked for', async () => {
    const cwd = folderWith({
      'agreement.sla': `import "./more.sla"\n${starter}${scenario('MQL')}`,
      'more.sla':
        'scenario `Two words` "On a Friday" {\n  at 2027-03-05 18:10\n}\nscenario Friday {\n  at 2027-03-05 18:10\n}\n',
    });
    const of = async (filter: string) =>
      (await sla(['test', '--filter', filter], { cwd })).out.match(/(?<=pass {2}).*/g)?.sort();
    expect(await of('QUALIFIED')).toEqual(['A demo request is qualified']);
    expect(await of('friday')).toEqual(['Friday', 'On a Friday']);
    expect(await of('`Two words`')).toEqual(['On a Friday']);
    expect(await of('more.sla')).toEqual(['Friday', 'On a Friday']);
    expect(await of('./agreement.sla')).toEqual(['A demo request is qualified']);
    expect(await of('ore.sla')).toBeUndefined();
  });
  test('says that nothing is called as is asked for, and does not end well', async () => {
    const { code, out, err } = await sla(['test', '--filter', 'nothing of the kind'], { cwd: played('MQL') });
    expect([code, out]).toEqual([2, 'agreement.sla\n  not asked for: 1 scenario\n\nNo scenario was played.\n']);
    expect(err).toBe(
      "sla: Nothing was tested: no name has 'nothing of the kind' in it (1 scenario, 0 always statements).\n",
    );
  });
  test('says of a file that nobody imports that nothing of it is played', async () => {
    const { out } = await sla(['test'], {
      cwd: folderWith({ 'agreement.sla': starter, 'tests.sla': scenario('MQL') }),
    });
    expect(out).toContain('  no scenarios\n');
    expect(out).toMatch(
      /\n1 file in no agreement: nothing in it was played\. Import it, as in `import ".\/tests\.sla"`\.\n$/,
    );
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
  test('tells programs of the errors because of which nothing is played', async () => {
    const cwd = folderWith({ 'agreement.sla': `${starter}\nstage {`, 'loose.sla': 'stage' });
    const said = async (format: string) => {
      const { code, out } = await sla(['test', '--format', format], { cwd });
      expect(code).toBe(1);
      return out;
    };
    expect(await said('github')).toMatch(/^::error file=agreement\.sla,line=\d+.*\n(::error file=loose\.sla,.*\n)+$/m);
    const junit = await said('junit');
    expect(junit).toMatch(
      /<testsuite name="Marketing and Sales agreement" tests="1" failures="1">\n +<testcase name="is free of errors"/,
    );
    expect(junit).toMatch(/<testsuite name="loose\.sla" tests="1" failures="1">/);
    expect(junit).toMatch(/<failure message="[^"]+">agreement\.sla:\d+: /);
    const { agreements, errors } = JSON.parse(await said('json'));
    expect(agreements).toEqual([]);
    expect(errors[0]).toMatchObject({ code: expect.any(String), file: 'agreement.sla', line: expect.any(Number) });
  });
});

describe('test of an always', () => {
  const always = (line: string) => folderWith({ 'agreement.sla': `${starter}\nalways "Sold to" {\n  ${line}\n}\n` });
  const holds = () => always('when lead is Customer\n  expect lead became MQL');
  const fails = () => always('expect lead is not Recycled');

  test('says how many leads were tried, and of how many it was asked', async () => {
    const { code, out } = await sla(['test', '--runs', '40', '--seed', '3'], { cwd: holds() });
    expect(code).toBe(0);
    expect(out).toMatch(/pass {2}always: Sold to {2}40 leads tried, seed 3, asked of [1-9]\d*\n/);
    expect(out).toMatch(/\n1 always statement, 40 leads tried: no lead was found that breaks one\.\n$/);
  });
  test('shows of a lead that breaks it the words, the lead and what followed', async () => {
    const { code, out } = await sla(['test'], { cwd: fails() });
    expect(code).toBe(1);
    expect(out).toMatch(/FAIL {2}always: Sold to {2}found at lead \d+, seed 1\n/);
    expect(out).toContain('Sold to: Not for every lead. The lead is Recycled.');
    expect(out).toMatch(
      /expect lead is not Recycled\n +│ +\^{20}\n +see agreement\.sla:\d+:\d+: becomes Recycled, from MQL/,
    );
    expect(out).toMatch(/ {6}scenario "Sold to: not for every lead" \{\n {8}at \d{4}-.*\n( {8}.*\n)+ {6}\}\n/);
    expect(out).toMatch(/What followed:\n +2027-/);
    expect(out).toMatch(/1 always statement, \d+ leads? tried: 1 broken\.\n$/);
  });
  test('saves the lead as a scenario, once, which then fails itself', async () => {
    const cwd = fails();
    expect((await sla(['test', '--save'], { cwd })).err).toBe('Saved in agreement.sla: Sold to: not for every lead\n');
    const { out } = await sla(['test', '--runs', '0'], { cwd });
    expect(out).toContain('FAIL  Sold to: not for every lead\n');
    expect(out).toMatch(/1 scenario of 1 agreement: 1 failed\.\n$/);
    expect((await sla(['test', '--save'], { cwd })).err).toContain('already, so this lead is not saved');
  });
  test('speaks to programs', async () => {
    const cwd = fails();
    const json = JSON.parse((await sla(['test', '--format', 'json'], { cwd })).out);
    expect(json.agreements[0].always[0]).toMatchObject({
      name: 'Sold to',
      passed: false,
      seed: 1,
      failures: [{ file: 'agreement.sla', because: [{ file: 'agreement.sla' }] }],
      scenario: expect.stringContaining('scenario "Sold to: not for every lead" {'),
    });
    const junit = (await sla(['test', '--format', 'junit'], { cwd })).out;
    expect(junit).toMatch(/tests="1" failures="1">\n +<testcase name="always: Sold to"/);
    expect(junit).toContain('&#10;scenario &quot;Sold to: not for every lead&quot; {&#10;  at ');
    const github = (await sla(['test', '--format', 'github'], { cwd })).out;
    expect(github).toMatch(/^::error file=agreement\.sla,line=\d+.*title=always::Sold to/);
  });
  test('asks only what is asked for, and nothing where no lead is to be tried', async () => {
    const cwd = fails();
    expect((await sla(['test', '--filter', 'friday'], { cwd })).out).toMatch(/\nNo scenario was played\.\n$/);
    expect((await sla(['test', '--runs', '0'], { cwd })).code).toBe(0);
  });
  test('refuses what is no number', async () => {
    const { code, err } = await sla(['test', '--runs', 'many'], { cwd: fails() });
    expect([code, err]).toEqual([2, 'sla: --runs is a whole number from 0 to 1000000.\n']);
  });
});
