// How long each shape of text takes: what a user waits for (reading, all checks, the plan), and the whole way of the
// fuzz tests, which lays out, compiles and validates besides. `node bench/slowest.ts [characters] [shape]`
import { readFileSync } from 'node:fs';
import { analysesOf, check } from '../packages/language/src/check.ts';
import { compiled, type Files, holdFormat, wholeWay } from '../packages/language/test/fuzz/whole-way.ts';
import { SHAPES } from './shapes.ts';

const TODAY = '2027-03-01';
const starter = readFileSync(new URL('../examples/starter/agreement.sla', import.meta.url), 'utf8');
const [length = 100_000, only] = [Number(process.argv[2] ?? 100_000), process.argv[3]];

for (let warm = 0; warm < 5; warm++) wait({ 'agreement.sla': starter });

const rows = Object.entries(SHAPES)
  .filter(([name]) => only === undefined || name === only)
  .map(([name, shape]) => {
    const files = { 'agreement.sla': shape(starter, length) };
    const row = { name, waited: processorTime(() => wait(files)), whole: processorTime(() => takeWhole(files)) };
    console.log(`${shown(row.waited)} waited for, ${shown(row.whole)} the whole way: ${name}`);
    return row;
  });
const slowest = rows.toSorted((a, b) => b.waited - a.waited)[0];
console.log(`Slowest at ${length} characters: ${slowest?.name}, ${slowest?.waited} ms of processor time.`);

function wait(files: Files): void {
  const compilation = compiled(files);
  check(compilation, { today: TODAY });
  if (compilation.agreement) analysesOf(compilation).plan;
}

/** What is thrown is told, and the other shapes are measured all the same. */
function takeWhole(files: Files): void {
  try {
    holdFormat(files, wholeWay(files));
  } catch (error) {
    console.error(error);
  }
}

function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}

function shown(milliseconds: number): string {
  return `${String(milliseconds).padStart(6)} ms`;
}
