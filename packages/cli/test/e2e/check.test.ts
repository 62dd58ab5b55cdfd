import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sla } from '../command.ts';
import { folderWith } from '../temporary.ts';
import { faulty, faultyLine, main, part, starter, warned, workspace } from './agreements.ts';

const whole = readFileSync(new URL('../../../../examples/starter/agreement.sla', import.meta.url), 'utf8');

describe('a clean agreement', () => {
  test('is said to be so', async () => {
    const cwd = workspace({ 'a/agreement.sla': starter });
    expect(await sla(['check'], { cwd })).toEqual({ code: 0, out: 'Clean: 1 agreement in 1 file.\n', err: '' });
  });
  test('is checked whole when a part of it is named', async () => {
    const cwd = workspace({ 'a/main.sla': main, 'a/part.sla': part });
    expect(await sla(['check', 'a/part.sla'], { cwd })).toMatchObject({
      code: 0,
      out: 'Clean: 1 agreement in 2 files.\n',
    });
  });
  test('may have Windows line ends and a byte order mark', async () => {
    const cwd = workspace({ 'a.sla': `\uFEFF${starter.replaceAll('\n', '\r\n')}` });
    expect(await sla(['check'], { cwd })).toMatchObject({ code: 0 });
  });
  test('may import in circles', async () => {
    const cwd = workspace({ 'main.sla': main, 'part.sla': `import "./main.sla"\n${part}` });
    expect(await sla(['check', 'main.sla'], { cwd })).toMatchObject({
      code: 0,
      out: 'Clean: 1 agreement in 2 files.\n',
    });
  });
});

describe('a finding', () => {
  test('is shown with the line, the caret and the repair', async () => {
    const cwd = workspace({ 'a/b.sla': faulty });
    const { code, out, err } = await sla(['check', 'a'], { cwd });
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain(`a/b.sla:${faultyLine}:15  error  name-unknown\n`);
    expect(out).toContain('enters when Intrest >= 50\n      │               ^^^^^^^\n');
    expect(out).toMatch(/\n1 error in 1 agreement in 1 file\. To read more: sla explain name-unknown\n$/);
  });
  test('is told to programs as JSON, and nothing else is', async () => {
    const cwd = workspace({ 'a.sla': faulty });
    const { code, out, err } = await sla(['check', '--format', 'json'], { cwd });
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({
      format: 1,
      counts: { error: 1 },
      findings: [{ code: 'name-unknown', file: 'a.sla' }],
    });
  });
  test('is told to GitHub', async () => {
    const { out } = await sla(['check', '--format', 'github'], { cwd: workspace({ 'a.sla': faulty }) });
    expect(out.split('::', 2)[1]).toBe(
      `error file=a.sla,line=${faultyLine},endLine=${faultyLine},col=15,endColumn=22,title=name-unknown`,
    );
  });
  test('is repaired on request, with everything else as it was', async () => {
    const cwd = workspace({ 'a.sla': `\uFEFF${faulty.replaceAll('\n', '\r\n')}` });
    const { code, err } = await sla(['check', '--fix'], { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(/^a\.sla:\d+: Change to '.+'\nMade 1 repair\.\n$/);
    expect(await sla(['build', '--stdout'], { cwd })).toEqual(
      await sla(['build', '--stdout'], { cwd: workspace({ 'a.sla': starter }) }),
    );
  });
  test.each([
    ['a stage that is not declared yet', 'path Lead -> MQL -> Customer', 'path Lead -> MQL -> SQL -> Customer'],
    ['another stage', 'when lead becomes MQL', 'when lead becomes SQL'],
    ['a new colleague', 'if late notify "Josh Park"', 'if late notify "Jon Park"'],
    ['a short word', 'event replied', 'evnt replied'],
  ])('is not repaired where somebody may have meant %s', async (_, before, after) => {
    expect(whole).toContain(before);
    const cwd = workspace({ 'a.sla': whole.replace(before, after) });
    const { code, err } = await sla(['check', '--fix', '--on', '2027-02-01'], { cwd });
    expect([code, err]).toEqual([1, '']);
    expect(readFileSync(join(cwd, 'a.sla'), 'utf8')).toContain(after);
  });
  test('is repaired until nothing is left, as one repair may show the next', async () => {
    const slips = whole.replace('report Weekly', 'reprot Weekly').replace('covers Bookings,', 'covers Bookigns,');
    const cwd = workspace({ 'a.sla': slips });
    const { code, err } = await sla(['check', '--fix', '--on', '2027-02-01'], { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(/'report'\n.*'Bookings'\nMade 2 repairs\.\n$/);
    expect(readFileSync(join(cwd, 'a.sla'), 'utf8')).toBe(whole);
  });
  test('is repaired in the files that were named only', async () => {
    const cwd = workspace({ 'main.sla': main, 'part.sla': part.replace('when Interest >=', 'when Intrest >=') });
    const { code, err } = await sla(['check', 'main.sla', '--fix'], { cwd });
    expect([code, err]).toEqual([1, 'Not named, and so left as it is: part.sla\n']);
    expect((await sla(['check', 'part.sla', '--fix'], { cwd })).code).toBe(0);
  });
  test('is not repaired where a repair would promise something', async () => {
    const text = whole.replace('at least 40 MQL', 'at least 30 MQL');
    const cwd = workspace({ 'a.sla': text }, 'volume-short');
    const { err, out } = await sla(['check', '--fix', '--on', '2027-02-01'], { cwd });
    expect(err).toBe('');
    expect(out).toContain('volume-short');
  });
  test('counts from the severity that is asked for', async () => {
    const cwd = workspace({ 'a.sla': warned }, 'suppression-unknown');
    expect((await sla(['check'], { cwd })).code).toBe(1);
    expect((await sla(['check', '--fail-on', 'info'], { cwd })).code).toBe(1);
    expect((await sla(['check', '--fail-on', 'error'], { cwd })).code).toBe(0);
  });
  test('in a file that two agreements share is told once', async () => {
    const cwd = workspace({ 'one.sla': main, 'two.sla': main, 'part.sla': part.replace('>= 50', '>= 50 50') });
    expect((await sla(['check'], { cwd })).out).toMatch(/^1 error in 2 agreements in 3 files\./m);
  });
});

describe('the configuration', () => {
  test('is followed', async () => {
    const cwd = workspace({ 'a.sla': warned });
    expect(await sla(['check'], { cwd })).toEqual({ code: 0, out: 'Clean: 1 agreement in 1 file.\n', err: '' });
  });
  test('is checked itself, at its own place', async () => {
    const cwd = workspace({ 'a.sla': starter, 'sla.config.json': '{\n  "rules": { "suppression-unknwn": "off" }\n}' });
    const { code, out } = await sla(['check'], { cwd });
    expect([code, out.split('\n')[0]]).toEqual([1, 'sla.config.json:2:14  error  config-invalid']);
    expect(out).toContain("Did you mean 'suppression-unknown'?");
  });
});

describe('what cannot be read', () => {
  test('a configuration is told of at its place', async () => {
    const cwd = workspace({ 'a.sla': starter, 'sla.config.json': Buffer.from('\uFEFF{}', 'utf16le') });
    const { code, out } = await sla(['check', '--format', 'json'], { cwd });
    const [finding] = JSON.parse(out).findings;
    expect([code, finding.code, finding.file]).toEqual([1, 'config-invalid', 'sla.config.json']);
    expect(finding.message).toContain('UTF-16');
  });
  test.each<[what: string, content: string | Uint8Array, said: RegExp]>([
    [
      'UTF-16',
      Buffer.from(`\uFEFF${starter}`, 'utf16le'),
      /b\.sla:1:1 {2}error {2}unreadable\nThis file is not checked: it is UTF-16 \(little endian\); save it as UTF-8\.\n/,
    ],
    [
      'binary',
      Buffer.from([0x89, 0x50, 0, 0xff, 0, 1, 2]),
      /b\.sla:1:1 {2}error {2}unreadable\nThis file is not checked: it is a binary file\.\n/,
    ],
    [
      'Latin-1',
      Buffer.from('// Zürich', 'latin1'),
      /b\.sla:1:1 {2}error {2}unreadable\nThis file is not checked: line 1 is not UTF-8; save the file as UTF-8\.\n/,
    ],
  ])('%s is told of, and the rest is checked', async (_, content, said) => {
    const { code, out, err } = await sla(['check'], { cwd: workspace({ 'a.sla': starter, 'b.sla': content }) });
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(said);
    expect(out).toContain('1 error in 1 agreement in 1 file.');
  });
  test('a file is a finding for programs as well', async () => {
    const cwd = workspace({ 'a.sla': starter, 'b.sla': new Uint8Array([0, 1, 2]) });
    const { out } = await sla(['check', '--format', 'json'], { cwd });
    expect(JSON.parse(out).findings).toMatchObject([{ code: 'unreadable', severity: 'error', file: 'b.sla' }]);
  });
  test('an import that is missing is shown where it stands', async () => {
    const { code, out } = await sla(['check'], { cwd: workspace({ 'a.sla': main }) });
    expect([code, out.split('\n')[0]]).toEqual([1, 'a.sla:1:1  error  import-missing']);
  });
  test.each([
    ['a path', 'import "../out.sla"', () => {}],
    ['a link', 'import "./link.sla"', (folder: string) => symlinkSync('../out.sla', join(folder, 'link.sla'))],
  ])('an import out of the workspace, by %s, is refused', async (_, line, prepare) => {
    const outer = folderWith({
      'out.sla': 'queue Secret in Sales',
      'in/sla.config.json': '{}',
      'in/a.sla': `${line}\n${starter}`,
    });
    prepare(join(outer, 'in'));
    const { code, out } = await sla(['check', 'a.sla'], { cwd: join(outer, 'in') });
    expect([code, out.split('\n')[0]]).toEqual([1, 'a.sla:1:1  error  import-outside']);
  });
  test('a file without a header that nobody imports is pointed out', async () => {
    const cwd = workspace({ 'a.sla': starter, 'b.sla': '/// Ours.\nteam Partners {\n}\n' }, 'file-in-no-agreement');
    const { code, out } = await sla(['check'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('b.sla:2:1  warning  file-in-no-agreement\n');
    expect(out).toContain('team Partners {\n');
  });
  test('but not where the file says why', async () => {
    const text = '// sla-ignore-file file-in-no-agreement: for the next year\nteam Partners\n';
    const cwd = workspace({ 'a.sla': starter, 'b.sla': text }, 'file-in-no-agreement');
    expect(await sla(['check'], { cwd })).toMatchObject({ code: 0 });
  });
  test('an empty file belongs to no agreement', async () => {
    const cwd = workspace({ 'a.sla': '', 'b.sla': '\r\n\uFEFF' });
    expect(await sla(['check', 'a.sla'], { cwd })).toMatchObject({
      code: 0,
      out: 'Clean: 0 agreements in 1 file. 1 file in no agreement: only the syntax was checked.\n',
    });
  });
  test('a hostile name is shown, not obeyed', async () => {
    const cwd = workspace({ 'a\u001b[2J\n::error.sla': faulty });
    const { out } = await sla(['check'], { cwd });
    expect(out).toContain(`a\\u{1b}[2J\\n::error.sla:${faultyLine}:15  error`);
  });
});

describe('colours', () => {
  const coloured = async (env: Record<string, string>) =>
    (await sla(['check'], { cwd: workspace({ 'a.sla': faulty }), env })).out.includes('\u001b[');
  test('are not written where nobody sees them', async () => expect(await coloured({})).toBe(false));
  test('are written on request', async () => expect(await coloured({ FORCE_COLOR: '1' })).toBe(true));
  test('are left out on request', async () => expect(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false));
});
