import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { agreementIn, failing, type Process, started } from './process.ts';
import { newFolder } from './support.ts';

const folder = newFolder();
const agreement = agreementIn(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function post({ url }: Process, body: string, type = 'application/json'): Promise<Answer> {
  const response = await fetch(`${url}/events`, { method: 'POST', headers: { 'content-type': type }, body });
  return { status: response.status, text: await response.text() };
}
const created = (n: number): string =>
  JSON.stringify({ delivery: `d${n}`, fact: { kind: 'created', lead: `${n}`, values: { title: 'x'.repeat(200) } } });

test('killed while it is under load, it has all that was answered, to the byte', async () => {
  const args = [agreement, '--state', join(folder, 'killed.sqlite')];
  const answered = new Map<number, Answer>();
  for (const round of [0, 1]) {
    const service = await started(args);
    let next = round * 10_000;
    const sender = async (): Promise<void> => {
      for (;;) {
        const n = next++;
        const answer = await post(service, created(n)).catch(() => undefined);
        if (answer === undefined) return;
        answered.set(n, answer);
      }
    };
    const all = Promise.all(Array.from({ length: 8 }, sender));
    while (answered.size < (round + 1) * 40) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await service.stop('SIGKILL')).toBe(null);
    await all;
  }
  const after = await started(args);
  for (const [n, answer] of answered) {
    expect(answer.status).toBe(200);
    expect(await post(after, created(n))).toEqual(answer);
  }
  expect(await after.stop('SIGTERM')).toBe(0);
});

test('where the disk is full it says so, answers on, and has what it had', async () => {
  const args = [agreement, '--state', join(folder, 'full.sqlite')];
  // Nothing that the process writes may become longer than this; a write that would be fails as on a full disk.
  const full = await started(args, "trap '' XFSZ; ulimit -f 1200");
  const answers: Answer[] = [];
  for (let n = 0; n < 2000 && (answers.at(-1)?.status ?? 200) === 200; n++) answers.push(await post(full, created(n)));
  const [last] = answers.splice(-1);
  expect([last?.status, JSON.parse(last?.text ?? '').error.code]).toEqual([503, 'not-stored']);
  expect((await fetch(`${full.url}/leads/0`)).status).toBe(200);
  expect((await fetch(`${full.url}/leads/${answers.length}`)).status).toBe(404);
  await full.stop('SIGKILL');

  const after = await started(args);
  const again = await Promise.all(answers.map((_, n) => post(after, created(n))));
  expect(again).toEqual(answers);
  expect((await post(after, created(answers.length))).status).toBe(200);
  await after.stop('SIGTERM');
});

test('what is no delivery is refused, and the next one is answered', async () => {
  const service = await started([agreement, '--state', ':memory:']);
  const huge = 'x'.repeat(10 * 1024 * 1024);
  const refused: readonly (readonly [string, string, number])[] = [
    ['{"delivery": "x", ', 'application/json', 400],
    ['\u0000\uffff', 'application/json; charset=utf-8', 400],
    [created(1), 'text/plain', 415],
    [created(1), 'application/jsonp', 415],
    [`{"delivery": "${huge}"}`, 'application/json', 413],
    [
      '{"delivery": "x", "fact": {"kind": "created", "lead": "1", "values": {"colour": 1e999}}}',
      'application/json',
      422,
    ],
  ];
  for (const [body, type, status] of refused) {
    // A server may hang up on whoever goes on sending what is too long.
    const answer = await post(service, body, type).catch(() => ({ status: 413 }));
    expect([body.slice(0, 40), answer.status]).toEqual([body.slice(0, 40), status]);
  }
  expect((await post(service, created(1))).status).toBe(200);
  expect(service.said()).not.toContain('Error');
  await service.stop('SIGTERM');
});

test('a state that cannot be used is told, and nothing starts', async () => {
  writeFileSync(join(folder, 'none.sqlite'), 'This is a letter, and a rather long one. '.repeat(100));
  const shared = [agreement, '--state', join(folder, 'shared.sqlite')];
  const first = await started(shared);
  const wanted: readonly (readonly [string, string])[] = [
    ['none.sqlite', 'file is not a database'],
    ['nowhere/leads.sqlite', 'unable to open database file'],
    ['shared.sqlite', 'database is locked'],
  ];
  const told = wanted.map(async ([file, words]) => {
    const { code, said } = await failing([agreement, '--state', join(folder, file)]);
    expect([code, said]).toEqual([1, `The state cannot be kept in ${join(folder, file)}: ${words}.\n`]);
  });
  await Promise.all(told);
  await first.stop('SIGTERM');
});

test('it says how it is called where it is called otherwise', async () => {
  const wrong = [[], ['a.json', 'b.json'], ['a.json', '--every', '0']].map(async (args) => {
    const { code, said } = await failing(args);
    expect([code, said]).toEqual([2, expect.stringContaining('server.ts AGREEMENT.json')]);
  });
  await Promise.all(wrong);
});
