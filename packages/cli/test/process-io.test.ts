import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { progressOn } from '../src/render/progress.ts';
import { stubIo } from './stub-io.ts';

const PROCESS_IO = JSON.stringify(join(import.meta.dirname, '../src/process-io.ts'));

/** Runs a piece of code that may end its process, with `io` as a real process has it. */
function inProcess(code: string) {
  const script = `import { processIo } from ${PROCESS_IO}; const io = processIo(); ${code}`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return { status, stdout };
}

test('Ctrl-C does not cut work in two, and ends the program right after it', () => {
  const work = `process.kill(process.pid, 'SIGINT'); console.log('first half'); console.log('second half');`;
  expect(inProcess(`await io.uncut(() => { ${work} }); console.log('more');`)).toEqual({
    status: 130,
    stdout: 'first half\nsecond half\n',
  });
});

test('without Ctrl-C what follows is done', () => {
  expect(inProcess(`await io.uncut(() => {}); console.log('more');`)).toEqual({ status: 0, stdout: 'more\n' });
});

test('Ctrl-C can be waited for', () => {
  // As in a program that watches, something keeps the process alive.
  const code = `setInterval(() => process.kill(process.pid, 'SIGINT'), 10); await io.interrupted(); console.log('asked'); process.exit();`;
  expect(inProcess(code)).toEqual({ status: 0, stdout: 'asked\n' });
});

test('Ctrl-C that somebody waits for is left to them, also where it comes amid work', () => {
  const work = `process.kill(process.pid, 'SIGINT'); console.log('whole');`;
  const code = `setInterval(() => {}, 1000); const asked = io.interrupted(); await io.uncut(() => { ${work} }); await asked; console.log('asked'); process.exit();`;
  expect(inProcess(code)).toEqual({ status: 0, stdout: 'whole\nasked\n' });
});

test('progress is told of long work on a terminal only, and leaves nothing behind', () => {
  const told = (terminal: boolean, passing: number, path = 'a'.repeat(100)): string => {
    let time = 0;
    const io = { ...stubIo('/', { terminal }), now: () => new Date(time) };
    const progress = progressOn(io);
    time += passing;
    progress.step(`Reading ${path}`);
    progress.end();
    return io.said.err;
  };
  expect(told(true, 10)).toBe('');
  expect(told(false, 10_000)).toBe('');
  expect(told(true, 10_000)).toBe(`\r\u001b[2KReading ${'a'.repeat(71)}\r\u001b[2K`);
  expect(told(true, 10_000, 'a\u001b[31m.sla')).toBe('\r\u001b[2KReading a\\u{1b}[31m.sla\r\u001b[2K');
});

test('a current folder that was removed is refused in a sentence, where it matters', () => {
  const code = (ask: string) =>
    `import { mkdtempSync, rmdirSync } from 'node:fs'; const gone = mkdtempSync('/tmp/sla-test-'); process.chdir(gone); rmdirSync(gone); try { ${ask} } catch (error) { console.log(error.name + ': ' + error.message); }`;
  expect(inProcess(code('io.cwd')).stdout).toBe(
    'Refusal: The current folder does not exist any more. Change to one that does.\n',
  );
  expect(inProcess(code(`io.out.write('fine')`)).stdout).toBe('fine');
});
