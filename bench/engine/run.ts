// Measures our engine against others on the same routing rules, and how it grows; writes the table of bench/README.md.
// How: `npm ci --prefix bench`, `npm run bench:engine`; `--rounds 5` for fewer, `--dry` leaves the page as it is.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { CONTENDERS, type Route } from './contenders.ts';
import { GROWING, growingEngine, takeAll } from './growth.ts';
import { agreementOf, leadsOf, rulesOf, type SampleLead } from './sample.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' }, dry: { type: 'boolean' } } });
const rounds = Number(values.rounds);
/** Seconds of processor time that one turn of a contender takes about. */
const TURN = 0.2;
const PEER = 'json-rules-engine';

/** Seconds of processor time, in the program and in the system. */
async function processor(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? Number.NaN;

interface Turn {
  readonly name: string;
  readonly route: Route;
  readonly leads: readonly SampleLead[];
}

/** As many leads as keep an engine busy for one turn, after it has warmed up. */
async function turnOf(name: string, route: Route): Promise<Turn> {
  let leads = leadsOf(100);
  for (;;) {
    const took = await processor(() => route(leads));
    if (took >= TURN || leads.length >= 200_000) return { name, route, leads };
    leads = leadsOf(Math.ceil(leads.length * Math.min(10, Math.max(1.5, TURN / Math.max(took, 0.001)))));
  }
}

/** Microseconds for each lead, each engine in turn, one round after the other. */
async function decisions(count: number): Promise<string> {
  const [rules, same] = [rulesOf(count), leadsOf(300)];
  const agreement = agreementOf(rules);
  const routes = CONTENDERS.map(({ name, prepare }) => ({ name, route: prepare(rules, agreement) }));
  const taken = await Promise.all(routes.map(({ route }) => route(same)));
  if (new Set(taken).size !== 1) throw new Error(`They route differently: ${taken.join(', ')}.`);
  const turns: Turn[] = [];
  for (const { name, route } of routes) turns.push(await turnOf(name, route));
  const times = new Map(turns.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, route, leads } of turns) {
      times.get(name)?.push((await processor(() => route(leads))) / leads.length);
    }
  }
  const peer = times.get(PEER) ?? [];
  const rows = [...times].map(([name, each]) => [
    name,
    figure(1 / median(each)),
    `${microseconds(median(each))} µs`,
    factor(median(each.map((time, round) => (peer[round] ?? Number.NaN) / time))),
    name.startsWith('sla') ? '20' : '',
  ]);
  return `### ${count === 1 ? '1 rule' : `${count} rules`}\n\n${table(['', 'decisions per second', 'each', `times ${PEER}`, 'goal'], rows)}`;
}

/** How time grows from a size to one four times as large; 1 where four times as much takes four times as long. */
async function growth(): Promise<string> {
  const rows: string[][] = [];
  for (const { what, sizes, facts } of GROWING) {
    const [small, large] = [facts(sizes[0]), facts(sizes[1])];
    await processor(() => takeAll(growingEngine(), small));
    const engine = growingEngine();
    const pairs: (readonly [number, number])[] = [];
    for (let round = 0; round < Math.min(rounds, 5); round++) {
      pairs.push([await processor(() => takeAll(engine, small)), await processor(() => takeAll(engine, large))]);
    }
    rows.push([what, ...sizes.map(figure), exponent(median(pairs.map(([a, b]) => b / a)), sizes[1] / sizes[0])]);
  }
  rows.push(await routesGrowth());
  return `### Growth\n\n${table(['number of …', 'from', 'to', 'exponent'], rows)}`;
}

async function routesGrowth(): Promise<string[]> {
  const sizes = [125, 500] as const;
  const routes = sizes.map((size) => CONTENDERS[0]?.prepare(rulesOf(size), agreementOf(rulesOf(size))));
  const leads = leadsOf(5_000);
  const pairs: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const [small, large] = [await processor(() => routes[0]?.(leads)), await processor(() => routes[1]?.(leads))];
    if (round > 0) pairs.push(large / small);
  }
  return ['routes', ...sizes.map(figure), exponent(median(pairs), sizes[1] / sizes[0])];
}

/** What is remembered of a lead that has been routed: in memory, and stored as JSON. */
function memory(): string {
  const engine = growingEngine();
  const { gc } = globalThis;
  if (gc === undefined) throw new Error('Memory is measured with --expose-gc.');
  const facts = GROWING[0]?.facts(20_000) ?? [];
  takeAll(engine, facts.slice(0, 100));
  gc();
  const before = process.memoryUsage().heapUsed;
  const session = takeAll(engine, facts);
  gc();
  const each = (process.memoryUsage().heapUsed - before) / facts.length;
  const stored = JSON.stringify(session.state).length / facts.length;
  return `A lead takes ${(each / 1024).toFixed(1)} KiB of memory in a session, and ${(stored / 1024).toFixed(1)} KiB as JSON.`;
}

const exponent = (ratio: number, by: number): string => (Math.log(ratio) / Math.log(by)).toFixed(2);
const microseconds = (seconds: number): string =>
  seconds < 1e-4 ? (seconds * 1e6).toPrecision(3) : figure(seconds * 1e6);
const figure = (value: number): string => Math.round(Number(value.toPrecision(3))).toLocaleString('en-US');
const factor = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const blocks = [
  `Medians of ${rounds} rounds, processor time on one core, ${availableParallelism()} cores, ${process.platform} ${process.arch}, Node ${process.versions.node}.`,
];
for (const count of [1, 20, 500]) blocks.push(await decisions(count));
blocks.push(await growth(), memory());
const text = blocks.join('\n\n');
console.log(text);
if (!values.dry) {
  const page = `${import.meta.dirname}/../README.md`;
  const between = /(<!-- engine: begin -->\n)[\s\S]*?(<!-- engine: end -->)/;
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(between, (_, begin, end) => `${begin}${text}\n${end}`),
  );
}
