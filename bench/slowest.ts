// How long each shape of text takes on the whole way, from text to every output. `node bench/slowest.ts [characters]`
import { readFileSync } from 'node:fs';
import { type Files, holdFormat, type Outcome, wholeWay } from '../packages/language/test/fuzz/whole-way.ts';
import { SHAPES } from './shapes.ts';

const starter = readFileSync(new URL('../examples/starter/agreement.sla', import.meta.url), 'utf8');
const [length = 100_000, only] = [Number(process.argv[2] ?? 100_000), process.argv[3]];

const rows = Object.entries(SHAPES)
  .filter(([name]) => only === undefined || name === only)
  .map(([name, shape]) => {
    const files = { 'agreement.sla': shape(starter, length) };
    const before = process.cpuUsage();
    const outcome = outcomeOf(files);
    const { user, system } = process.cpuUsage(before);
    if (typeof outcome === 'string') return { name, milliseconds: 0, findings: 0, sound: false };
    holdFormat(files, outcome);
    const findings = outcome.said === '' ? 0 : outcome.said.split('\n').length;
    const row = { name, milliseconds: Math.round((user + system) / 1000), findings, sound: outcome.isSound };
    console.log(
      `${String(row.milliseconds).padStart(7)} ms  ${name}, ${findings} findings${row.sound ? '' : ', with errors'}`,
    );
    return row;
  });
const slowest = rows.toSorted((a, b) => b.milliseconds - a.milliseconds)[0];
console.log(`Slowest at ${length} characters: ${slowest?.name}, ${slowest?.milliseconds} ms of processor time.`);

/** What comes of the texts; what is thrown is told, and the other shapes are measured all the same. */
function outcomeOf(files: Files): Outcome | 'thrown' {
  try {
    return wholeWay(files);
  } catch (error) {
    console.error(error);
    return 'thrown';
  }
}
