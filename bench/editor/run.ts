// Measures the language server against others on the same information, and writes the table of bench/README.md.
// How: `npm ci --prefix bench`, `npm run bench:editor`; `--keys 20` for fewer keys, `--dry` leaves the page as it is.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { SMALL_MEMORY } from '../../packages/vscode/src/node/memory.ts';
import { type EditorSample, jsonSample, type Spread, slaSample, typespecSample, yamlSample } from './samples.ts';
import { Server } from './server.ts';

const { values } = parseArgs({ options: { keys: { type: 'string', default: '60' }, dry: { type: 'boolean' } } });
const keys = Number(values.keys);
const inBench = (path: string): string => `${import.meta.dirname}/../node_modules/${path}`;
const node = process.execPath;

interface Peer {
  readonly name: string;
  readonly command: readonly string[];
  readonly sample: (folder: string, spread: Spread) => EditorSample;
}

const PEERS: readonly Peer[] = [
  {
    name: 'sla',
    // As the extension starts it.
    command: [node, ...SMALL_MEMORY, `${import.meta.dirname}/../../packages/cli/bin/sla.mjs`, 'lsp', '--stdio'],
    sample: slaSample,
  },
  {
    name: 'yaml-language-server',
    command: [node, inBench('yaml-language-server/bin/yaml-language-server'), '--stdio'],
    sample: yamlSample,
  },
  {
    name: 'vscode-json',
    command: [node, inBench('vscode-langservers-extracted/bin/vscode-json-language-server'), '--stdio'],
    sample: jsonSample,
  },
  {
    name: 'TypeSpec',
    command: [node, inBench('@typespec/compiler/cmd/tsp-server.js'), '--stdio'],
    sample: typespecSample,
  },
];

const SPREADS: readonly (Spread & { readonly title: string; readonly goals: string })[] = [
  { title: '1,000 lines in one file', lines: 1_000, files: 1, goals: '' },
  { title: '10,000 lines in one file', lines: 10_000, files: 1, goals: 'p50 ≤ 30 ms, p99 ≤ 150 ms, ≤ 120 MiB' },
  { title: '10,000 lines in 100 files', lines: 10_000, files: 100, goals: 'p50 ≤ 5 ms' },
];

interface Row {
  readonly name: string;
  readonly cells: readonly string[];
}

async function measure({ name, command, sample }: Peer, spread: Spread, folder: string): Promise<Row> {
  const { file, folder: root, languageId, text, mistaken, offset } = sample(join(folder, name), spread);
  const server = new Server(command, root);
  try {
    const uri = pathToFileURL(file).href;
    await server.initialize(pathToFileURL(root).href);
    const open = server.findings(uri, () => true, 120_000).catch(() => Number.NaN);
    await server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    await open;
    const times = await keystrokes(server, uri, text, mistaken);
    const ask = asker(server, uri, text, offset);
    const completion = await ask('textDocument/completion');
    const hover = await ask('textDocument/hover');
    const lenses = name === 'sla' ? await ask('textDocument/codeLens') : Number.NaN;
    const figures = [quantile(times, 0.5), quantile(times, 0.99), completion, hover, lenses].map(milliseconds);
    return { name, cells: [...figures, server.memory.toFixed(0)] };
  } catch (error) {
    return {
      name,
      cells: [`not measured: ${error instanceof Error ? error.message : String(error)}`, '', '', '', '', ''],
    };
  } finally {
    server.stop();
  }
}

/** A mistake is made and taken back, again and again; each time until the findings say so. */
async function keystrokes(server: Server, uri: string, text: string, mistaken: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let key = 0; key < keys; key++) {
    const isMistake = key % 2 === 0;
    const has = (severity: number | undefined): boolean => severity === undefined || severity === 1;
    const found = server.findings(uri, (all) => all.some(({ severity }) => has(severity)) === isMistake);
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: key + 2 },
      contentChanges: [replaced(isMistake ? text : mistaken, isMistake ? mistaken : text)],
    });
    times.push(await found);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  // The first keys meet a server that is still warming up.
  return times.slice(Math.min(4, times.length - 1));
}

/** What differs between two texts, as an edit. */
function replaced(before: string, after: string) {
  let start = 0;
  while (before[start] === after[start]) start++;
  let kept = 0;
  while (kept < Math.min(before.length, after.length) - start && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
  const range = { start: position(before, start), end: position(before, before.length - kept) };
  return { range, text: after.slice(start, after.length - kept) };
}

function position(text: string, offset: number) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** Asks five times and takes the median; the server has all it needs by then. */
function asker(server: Server, uri: string, text: string, offset: number): (method: string) => Promise<number> {
  return async (method) => {
    const times: number[] = [];
    for (let time = 0; time < 5; time++) {
      const started = performance.now();
      const params = { textDocument: { uri }, position: position(text, offset) };
      await server.connection.sendRequest(method, params).catch(() => undefined);
      times.push(performance.now() - started);
    }
    return quantile(times, 0.5);
  };
}

const quantile = (times: readonly number[], share: number): number => {
  const inOrder = [...times].sort((a, b) => a - b);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(share * inOrder.length))] ?? Number.NaN;
};

const milliseconds = (time: number): string =>
  Number.isNaN(time) ? '' : `${time < 10 ? time.toFixed(1) : time.toFixed(0)} ms`;

function table(rows: readonly Row[]): string {
  const head =
    '|  | key p50 | key p99 | completion | hover | lenses | MiB |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |';
  return [head, ...rows.map(({ name, cells }) => `| ${name} | ${cells.join(' | ')} |`)].join('\n');
}

function inserted(page: string, text: string): string {
  const [begin, end] = ['<!-- editor: begin -->', '<!-- editor: end -->'];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error('bench/README.md has lost its marks.');
  return `${page.slice(0, from)}${begin}\n${text}\n${page.slice(to)}`;
}

const folder = mkdtempSync(join(tmpdir(), 'sla-bench-editor-'));
const page = `${import.meta.dirname}/../README.md`;
try {
  const parts = [
    `${keys} keys each, on ${availableParallelism()} cores, ${process.platform} ${process.arch}, Node ${process.versions.node}.`,
  ];
  for (const spread of SPREADS) {
    const rows: Row[] = [];
    for (const peer of PEERS) {
      console.error(`Measuring ${peer.name}, ${spread.title} …`);
      const row = await measure(peer, spread, join(folder, String(spread.lines), String(spread.files)));
      console.error(`  ${row.cells.join(', ')}`);
      rows.push(row);
    }
    parts.push('', `### ${spread.title}`, '', ...(spread.goals ? [`Goals: ${spread.goals}.`, ''] : []), table(rows));
  }
  if (values.dry) console.log(parts.join('\n'));
  else writeFileSync(page, inserted(readFileSync(page, 'utf8'), parts.join('\n')));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
