import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { MAX_BATCH, MAX_BODY } from '../../examples/routing-service/body.ts';
import { acme, copyAsKilled, deliveries, newFolder, running } from './support.ts';

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = () => join(folder, `${files++}.sqlite`);

type Running = ReturnType<typeof running>;
const postAll = async (to: Running, of = deliveries) => {
  const answers: string[] = [];
  for (const [delivery, fact] of of) answers.push((await to.post(delivery, fact)).text);
  return answers;
};

/** What is answered where nothing is in the way. */
const whole = await postAll(running(':memory:'));

test('a delivery is answered with the owner, the stage, the due times and who is told', async () => {
  const service = running(':memory:');
  await postAll(service, deliveries.slice(0, 2));
  const { status, text } = await service.post(...(deliveries[2] ?? ['', {}]));
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({
    delivery: 'd3',
    outOfOrder: false,
    lead: {
      lead: '42',
      stage: 'MQL',
      owner: { kind: 'person', person: 'Ana Ruiz', role: 'SDR' },
      due: expect.arrayContaining([
        { promise: 'HotLeads.first touch', is: 'open', due: '2027-03-03T22:30:00Z', target: '2027-03-02T15:05:00Z' },
      ]),
    },
    notifications: [{ lead: '42', who: ['Ana Ruiz'], cause: '/handoffs/ToSales/notify/0' }],
  });
  expect(JSON.parse((await service.lead('42')).text)).toEqual(JSON.parse(text).lead);
});

test.each([1, 3])('a restart goes on where it stood, with a snapshot every %i', async (snapshotEvery) => {
  const path = newFile();
  const answers: string[] = [];
  for (const delivery of deliveries) {
    const service = running(path, { snapshotEvery });
    answers.push(...(await postAll(service, [delivery])));
    service.close();
  }
  expect(answers).toEqual(whole);
});

test('killed at any moment, everything that was answered is there', async () => {
  const path = newFile();
  const service = running(path, { snapshotEvery: 2 });
  for (const [n, delivery] of deliveries.entries()) {
    await postAll(service, [delivery]);
    const copied = join(folder, `killed-${n}.sqlite`);
    copyAsKilled(path, copied);
    const after = running(copied);
    expect(await after.lead('42')).toEqual(await service.lead('42'));
    expect(await postAll(after)).toEqual(whole);
    after.close();
  }
  service.close();
});

test('what fails half way has not happened, neither in the file nor in memory', async () => {
  const path = newFile();
  running(path).close();
  const database = new DatabaseSync(path);
  // The third delivery is stored, and then its snapshot fails.
  database.exec(`CREATE TRIGGER broken BEFORE INSERT ON snapshot WHEN (SELECT count(*) FROM taken) = 3
    BEGIN SELECT RAISE(ABORT, 'no room'); END`);
  database.close();
  const service = running(path, { snapshotEvery: 1 });
  await postAll(service, deliveries.slice(0, 2));
  const before = await service.lead('42');
  const { status, text } = await service.post(...(deliveries[2] ?? ['', {}]));
  expect([status, JSON.parse(text).error.code]).toEqual([503, 'not-stored']);
  expect(await service.lead('42')).toEqual(before);
  service.close();

  const mended = new DatabaseSync(path);
  expect(mended.prepare('SELECT delivery FROM taken ORDER BY n').all()).toMatchObject([
    { delivery: 'd1' },
    { delivery: 'd2' },
  ]);
  mended.exec('DROP TRIGGER broken');
  mended.close();
  const again = running(path);
  expect(await postAll(again)).toEqual(whole);
  again.close();
});

test('a delivery that comes twice is answered the same, and changes nothing', async () => {
  const path = newFile();
  const service = running(path);
  const first = await postAll(service);
  const before = await service.lead('42');
  expect(await postAll(service)).toEqual(first);
  expect(await service.lead('42')).toEqual(before);
  service.close();
  const restarted = running(path);
  expect(await postAll(restarted)).toEqual(first);
  restarted.close();
});

test('the name of a delivery with another fact is refused', async () => {
  const service = running(':memory:');
  await postAll(service);
  const { status, text } = await service.post('d3', { kind: 'event', event: 'replied', lead: '42' });
  expect([status, JSON.parse(text).error.code]).toEqual([409, 'delivery-differs']);
});

test('a delivery out of order is taken when it comes, and keeps its own time', async () => {
  const service = running(':memory:');
  await postAll(service);
  const late = { kind: 'values', lead: '42', at: '2027-03-02T15:02:00Z', values: { region: 'EMEA' } };
  const { status, text } = await service.post('late', late);
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({
    at: '2027-03-02T15:02:00Z',
    takenAt: '2027-03-02T15:04:00Z',
    outOfOrder: true,
  });
});

test('deliveries that come at the same time are taken one after the other', async () => {
  const service = running(':memory:');
  const created = Array.from({ length: 50 }, (_, n) => [`c${n}`, { kind: 'created', lead: `${n}` }] as const);
  const answers = await Promise.all(created.flatMap((one) => [service.post(...one), service.post(...one)]));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(50);
});

const HUGE = JSON.stringify({ delivery: 'x', fact: { kind: 'created', lead: 'x'.repeat(MAX_BODY) } });
const REFUSED: readonly (readonly [string, string, number, string])[] = [
  ['an unknown lead', fact({ kind: 'event', event: 'replied', lead: '7' }), 422, 'unknown-lead'],
  ['an unknown field', fact({ kind: 'values', lead: '42', values: { colour: 'red' } }), 422, 'unknown-field'],
  ['a lead that exists', fact({ kind: 'created', lead: '42' }), 422, 'lead-exists'],
  ['an unknown kind', fact({ kind: 'magic' }), 422, 'unknown-kind'],
  ['no kind', fact({}), 422, 'unknown-kind'],
  ['a bad time', fact({ kind: 'time', at: 'noon' }), 422, 'bad-time'],
  ['a time that is no text', fact({ kind: 'time', at: 7 }), 422, 'bad-time'],
  ['the future', fact({ kind: 'time', at: '2027-03-10T12:05:01Z' }), 422, 'in-the-future'],
  ['no delivery', '{"fact":{"kind":"time"}}', 400, 'wrong-body'],
  ['a list for a fact', '{"delivery":"x","fact":[]}', 400, 'wrong-body'],
  ['what is no JSON', '{', 400, 'wrong-body'],
  ['no deliveries', '[]', 400, 'wrong-body'],
  ['one delivery too many', `[${Array(MAX_BATCH + 1).fill(fact({ kind: 'time' }))}]`, 400, 'wrong-body'],
  ['a list with something else in it', `[${fact({ kind: 'time' })}, 7]`, 400, 'wrong-body'],
  ['a name that cannot be printed', '{"delivery":"a\\u0000","fact":{"kind":"time"}}', 400, 'wrong-body'],
  ['half a character for a name', '{"delivery":"\\ud800","fact":{"kind":"time"}}', 400, 'wrong-body'],
  [
    'a fact that is deep',
    `{"delivery":"x","fact":{"kind":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`,
    400,
    'wrong-body',
  ],
  ['a body that is too long', HUGE, 413, 'too-long'],
];
function fact(of: object): string {
  return JSON.stringify({ delivery: 'x', fact: of });
}

/** One service for all of them, since none changes anything; so the name of their delivery is free each time. */
const refusing = (async () => {
  const service = running(':memory:');
  await postAll(service);
  return service;
})();

test.each(REFUSED)('%s is refused, and changes nothing', async (_, body, status, code) => {
  const service = await refusing;
  const before = await service.lead('42');
  const refused = await service.send(body, 'application/json');
  expect([refused.status, JSON.parse(refused.text).error.code]).toEqual([status, code]);
  expect(await service.lead('42')).toEqual(before);
});

test('the name of a refused delivery is free', async () => {
  const service = running(':memory:');
  const replied = { kind: 'event', event: 'replied', lead: '7' };
  expect((await service.post('x', replied)).status).toBe(422);
  expect((await service.post('y', { kind: 'created', lead: '7' })).status).toBe(200);
  expect((await service.post('x', replied)).status).toBe(200);
});

test('what a page in a browser may send without asking is refused', async () => {
  const { status, text } = await running(':memory:').send(fact({ kind: 'time' }), 'text/plain');
  expect([status, JSON.parse(text).error.code]).toEqual([415, 'wrong-type']);
});

test('a lead nobody has heard of is not found', async () => {
  const service = running(':memory:');
  await postAll(service);
  expect([(await service.lead('7')).status, (await service.lead('constructor')).status]).toEqual([404, 404]);
});

test('a changed agreement applies to what comes after it', async () => {
  const path = newFile();
  const before = running(path);
  const first = await postAll(before, deliveries.slice(0, 3));
  // Killed: nothing but the deliveries says where it stood.
  const killed = join(folder, 'changed.sqlite');
  for (const ending of ['', '-wal']) copyFileSync(path + ending, killed + ending);
  before.close();
  const after = running(killed, {}, acme.replaceAll('Ana Ruiz', 'Ana Maria Ruiz'));
  expect(JSON.parse((await after.lead('42')).text).owner.person).toBe('Ana Ruiz');
  expect(await postAll(after, deliveries.slice(0, 3))).toEqual(first);
  after.close();
});

test('a second service cannot use the file of the first', () => {
  const path = newFile();
  const first = running(path);
  expect(() => running(path)).toThrow('locked');
  first.close();
});

test('several deliveries in one body are taken in their order, and each has its own answer', async () => {
  const service = running(':memory:');
  const bodies = deliveries.map(([delivery, fact]) => ({ delivery, fact }));
  const { status, text } = await service.send(JSON.stringify(bodies), 'application/json');
  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual(whole.map((answer) => ({ status: 200, body: JSON.parse(answer) })));
});

test('of several deliveries one that is wrong keeps nobody from taking the others', async () => {
  const service = running(':memory:');
  const [first, ...others] = deliveries.map(([delivery, fact]) => ({ delivery, fact }));
  const wrong = { delivery: 'wrong', fact: { kind: 'magic' } };
  const body = JSON.stringify([first, wrong, ...others, { ...first, fact: wrong.fact }]);
  const { status, text } = await service.send(body, 'application/json');
  expect(status).toBe(207);
  expect(JSON.parse(text).map((one: { status: number }) => one.status)).toEqual([200, 422, 200, 200, 200, 409]);
});

test.each(['<script>alert(1)</script>', '__proto__', 'constructor', '🙂 "\u2028', "'; DROP TABLE taken; --"])(
  'a lead and a delivery may be called %s, also after a restart',
  async (name) => {
    const path = newFile();
    const service = running(path);
    const created = await service.post(name, { kind: 'created', lead: name, values: { title: name } });
    expect([created.status, JSON.parse(created.text).lead.lead]).toEqual([200, name]);
    const there = await service.lead(encodeURIComponent(name));
    expect(there.status).toBe(200);
    service.close();
    const after = running(path);
    expect(await after.lead(encodeURIComponent(name))).toEqual(there);
    expect(await after.post(name, { kind: 'created', lead: name, values: { title: name } })).toEqual(created);
    after.close();
  },
);

test('no browser takes an answer for a page', async () => {
  const { headers } = await running(':memory:').get('/leads/%3Cscript%3E');
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
