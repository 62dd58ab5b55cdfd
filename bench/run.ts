// Measures sla against its peers and writes the tables of bench/README.md. How: `npm run bench`, or with fewer rounds
// `npm run bench -- --runs 3`; `--dry` prints the tables and leaves the page as it is.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from './measure.ts';
import { emptyScript, missingPeers, peerCommands, type Sample, slaCommand, writeSample } from './peers.ts';
import { buildTable, coldTable, growthTable, type Round } from './table.ts';

const SIZES = { cold: 300, middle: 10_000, large: 100_000 } as const;
const PAGE = `${import.meta.dirname}/README.md`;
const MARKS = ['<!-- measured: begin -->', '<!-- measured: end -->'] as const;

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' }, dry: { type: 'boolean' } } });
const runs = Number(values.runs);
function tables(): string {
  const cold = coldRound(writeSample(`${folder}/cold`, SIZES.cold));
  const small = buildRound(writeSample(`${folder}/small`, SIZES.cold));
  const middle = buildRound(writeSample(`${folder}/middle`, SIZES.middle));
  const large = buildRound(writeSample(`${folder}/large`, SIZES.large));
  const machine = `${availableParallelism()} cores, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
  const absent = missingPeers.length > 0 ? ['', 'Not measured:', '', ...missingPeers.map((one) => `- ${one}`)] : [];
  return [
    `Medians of ${runs} rounds on ${machine}.`,
    ...absent,
    ...section(`Cold check of ${cold.lines} lines`, coldTable(cold)),
    ...section(
      `Build of ${middle.lines} lines, ${middle.declarations} declarations, in one file`,
      buildTable(middle, false),
    ),
    ...section(
      `Build of ${large.lines} lines, ${large.declarations} declarations, in one file`,
      buildTable(large, true),
    ),
    ...section(`Growth from ${middle.lines} to ${large.lines} lines`, growthTable(small, middle, large)),
  ].join('\n');
}

const section = (title: string, text: string): readonly string[] => ['', `### ${title}`, '', text];

const coldRound = (sample: Sample): Round =>
  round(sample, [emptyScript(sample.folder), slaCommand('check', sample), ...peerCommands(sample)]);

const buildRound = (sample: Sample): Round => round(sample, [slaCommand('build', sample), ...peerCommands(sample)]);

function round({ lines, declarations }: Sample, commands: Parameters<typeof measure>[0]): Round {
  console.error(`Measuring ${lines} lines, ${runs} rounds …`);
  // One round that does not count, so that disk and compile caches are as they are on a second call.
  measure(commands, 1);
  const measured = measure(commands, runs);
  // Shown at once, since the largest sample takes its time and may be broken off.
  for (const [name, { wall, cpu, memory }] of measured)
    console.error(`  ${name}: ${wall.toFixed(2)} s, processor ${cpu.toFixed(2)} s, ${memory.toFixed(0)} MiB`);
  return { lines, declarations, measured };
}

function inserted(page: string, text: string): string {
  const [begin, end] = MARKS.map((mark) => page.indexOf(mark));
  if (begin === undefined || end === undefined || begin < 0 || end < begin)
    throw new Error(`${PAGE} has lost its marks.`);
  return `${page.slice(0, begin)}${MARKS[0]}\n${text}\n${page.slice(end)}`;
}

const folder = mkdtempSync(join(tmpdir(), 'sla-bench-'));
try {
  const text = tables();
  if (values.dry) console.log(text);
  else writeFileSync(PAGE, inserted(readFileSync(PAGE, 'utf8'), text));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
