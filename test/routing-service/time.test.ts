import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { instantText } from '@sla/engine';
import { afterAll, expect, test, vi } from 'vitest';
import { startTicker } from '../../examples/routing-service/ticker.ts';
import { copyAsKilled, deliveries, newFolder, running } from './support.ts';

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = () => join(folder, `${files++}.sqlite`);

type Running = ReturnType<typeof running>;

/** A lead asks for a demo on Tuesday at 10:00 in New York, and nobody calls. */
const asked = deliveries.slice(0, 3);
const begin = Date.parse('2027-03-02T15:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A clock that is put forward by hand. */
function clockAt(start: number): { now: number; readonly clock: () => number } {
  const clock = { now: start, clock: () => clock.now };
  return clock;
}

async function begun(path: string, clock: () => number, snapshotEvery = 1000): Promise<Running> {
  const service = running(path, { clock, behind: 60, snapshotEvery });
  for (const delivery of asked) await service.post(...delivery);
  return service;
}

interface Listed {
  readonly decisions: readonly {
    readonly n: number;
    readonly at: string;
    readonly kind: string;
    readonly cause: string;
  }[];
  readonly last: number;
}
const listed = async (service: Running, query = ''): Promise<Listed> => service.decisions(query);

/** What follows within two days where nothing is in the way. */
async function undisturbed(): Promise<Listed> {
  const clock = clockAt(begin);
  const service = await begun(':memory:', clock.clock);
  clock.now += 48 * HOUR;
  service.passTime();
  return listed(service);
}
const whole = await undisturbed();

test('what falls due while nothing arrives happens, and can be read afterwards', async () => {
  const clock = clockAt(begin);
  const service = await begun(':memory:', clock.clock);
  const { last } = await listed(service);
  clock.now = Date.parse('2027-03-02T19:00:00Z') + MINUTE;
  service.passTime();
  const { decisions } = await listed(service, `?after=${last}`);
  expect(decisions.map(({ at, kind, cause }) => `${at} ${kind} ${cause}`)).toMatchInlineSnapshot(`
    [
      "2027-03-02T15:00:00Z run late /promises/Smarketing.meeting/firm",
      "2027-03-02T17:00:00Z run late /promises/StatusKept/firm",
      "2027-03-02T17:00:00Z notify /promises/StatusKept/late/0",
      "2027-03-02T19:00:00Z run late /promises/ToSales.accept/firm",
      "2027-03-02T19:00:00Z notify /promises/ToSales.accept/late/0",
      "2027-03-02T19:00:00Z route /handoffs/ToSales/routes/5",
      "2027-03-02T19:00:00Z owner /handoffs/ToSales/routes/5",
      "2027-03-02T19:00:00Z run kept /promises/HotLeads.attempts/restarts",
      "2027-03-02T19:00:00Z run kept /promises/HotLeads.first touch/restarts",
      "2027-03-02T19:00:00Z contact /contacts/HotLeads",
      "2027-03-02T19:00:00Z run opened /promises/HotLeads.attempts/starts",
      "2027-03-02T19:00:00Z run opened /promises/HotLeads.first touch/starts",
      "2027-03-02T19:00:00Z run ended late /promises/StatusKept/restarts",
      "2027-03-02T19:00:00Z run opened /promises/StatusKept/starts",
    ]
  `);
  expect(JSON.parse((await service.lead('42')).text).asOf).toBe('2027-03-02T19:00:00Z');
});

test('decisions are listed by number, by kind, and so many at a time', async () => {
  const clock = clockAt(begin);
  const service = await begun(':memory:', clock.clock);
  clock.now += 48 * HOUR;
  service.passTime();
  const notices = (await listed(service, '?kind=notify')).decisions;
  expect(notices.length).toBeGreaterThan(1);
  expect(notices).toEqual(whole.decisions.filter(({ kind }) => kind === 'notify'));
  const one = await listed(service, '?kind=notify&limit=1');
  expect(one).toEqual({ decisions: notices.slice(0, 1), last: notices[0]?.n });
  expect((await listed(service, `?kind=notify&after=${one.last}`)).decisions).toEqual(notices.slice(1));
  expect(await listed(service, '?after=999999')).toEqual({ decisions: [], last: 999999 });
  for (const query of ['?after=-1', '?after=x', '?limit=1.5'])
    expect((await service.get(`/decisions${query}`)).status).toBe(400);
});

test('time that passes by itself stays behind the clock, so that what is under way comes in order', async () => {
  const clock = clockAt(begin);
  const service = await begun(':memory:', clock.clock);
  clock.now += 30 * MINUTE;
  service.passTime();
  const touched = { kind: 'event', event: 'touched', by: 'owner', channel: 'phone', lead: '42' };
  const { text } = await service.post('late', { ...touched, at: instantText((clock.now - 50_000) / 1000) });
  expect(JSON.parse(text).outOfOrder).toBe(false);
});

test('before anything was taken no time passes', async () => {
  const clock = clockAt(begin);
  const service = running(':memory:', { clock: clock.clock });
  clock.now += 48 * HOUR;
  service.passTime();
  expect((await listed(service)).decisions).toEqual([]);
  expect((await service.post(...(asked[0] ?? ['', {}]))).status).toBe(200);
});

test('time in which nothing falls due is not stored', async () => {
  const path = newFile();
  const clock = clockAt(begin);
  const service = await begun(path, clock.clock);
  for (let tick = 0; tick < 20; tick++) {
    clock.now += 1000;
    service.passTime();
  }
  service.close();
  const database = new DatabaseSync(path);
  expect(database.prepare('SELECT count(*) AS n FROM taken').get()).toEqual({ n: asked.length });
  database.close();
});

test.each([2, 1000])(
  'killed before or after any tick, nothing is lost or told twice, with a snapshot every %i',
  async (snapshotEvery) => {
    const path = newFile();
    const clock = clockAt(begin);
    const service = await begun(path, clock.clock, snapshotEvery);
    for (let tick = 0; tick < 48; tick++) {
      clock.now += HOUR;
      service.passTime();
      if (tick % 12 > 0) continue;
      const killed = join(folder, `killed-${snapshotEvery}-${tick}.sqlite`);
      copyAsKilled(path, killed);
      const after = running(killed, { clock: () => begin + 48 * HOUR, behind: 60 });
      after.passTime();
      expect(await listed(after)).toEqual(whole);
      after.close();
    }
    service.close();
  },
);

test('a tick that cannot be stored has not happened, and the next makes up for it once', async () => {
  const path = newFile();
  running(path).close();
  const broken = new DatabaseSync(path);
  broken.exec(`CREATE TABLE fails (once INTEGER); CREATE TRIGGER fail BEFORE INSERT ON decisions
    WHEN NEW.kind = 'run late' AND NOT EXISTS (SELECT 1 FROM fails) BEGIN SELECT RAISE(ABORT, 'no room'); END`);
  broken.close();
  const clock = clockAt(begin);
  const service = await begun(path, clock.clock);
  const before = await listed(service);
  clock.now += 48 * HOUR;
  const problems: unknown[] = [];
  vi.useFakeTimers();
  const stop = startTicker({ passTime: () => service.passTime() }, 5, (problem) => problems.push(problem));
  expect(problems).toHaveLength(1);
  expect((await listed(service)).decisions.filter(({ kind }) => kind === 'run late')).toEqual([]);
  expect((await listed(service)).decisions.slice(0, before.decisions.length)).toEqual(before.decisions);
  vi.advanceTimersByTime(5000);
  expect(problems).toHaveLength(2);
  stop();
  vi.advanceTimersByTime(60_000);
  expect(problems).toHaveLength(2);
  vi.useRealTimers();
  service.close();

  const mended = new DatabaseSync(path);
  mended.exec('DROP TRIGGER fail');
  mended.close();
  const again = running(path, { clock: clock.clock, behind: 60 });
  again.passTime();
  expect(await listed(again)).toEqual(whole);
  again.close();
});

test('a delivery that comes after a long silence tells what has fallen due once, whoever lets it pass', async () => {
  const touched = {
    kind: 'event',
    event: 'touched',
    by: 'owner',
    channel: 'phone',
    lead: '42',
    at: instantText(begin / 1000 + 47 * 3600),
  };
  const take = async (hasTicker: boolean): Promise<Listed> => {
    const clock = clockAt(begin);
    const service = await begun(':memory:', clock.clock);
    clock.now += 47 * HOUR;
    if (hasTicker) service.passTime();
    await service.post('call', touched);
    return listed(service);
  };
  expect(await take(true)).toEqual(await take(false));
});
