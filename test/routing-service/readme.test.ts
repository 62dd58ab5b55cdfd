import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Fence, fencesOf, ROOT, textOf } from '../docs/pages.ts';
import { agreementIn, type Process, started } from './process.ts';
import { newFolder } from './support.ts';

const PAGE = 'examples/routing-service/README.md';
const SERVER = /^npx node examples\/routing-service\/server\.ts out\/acme\.json /;
const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The service that a line starts, with its files in a folder of the test. */
function startedBy(line: string): Promise<Process> {
  const args = line.replace(SERVER, '').split(' ');
  return started([agreementIn(folder), ...args.map((arg) => arg.replace(/^out\//, `${folder}/`))]);
}

/** What a command says. */
async function said(command: string): Promise<string> {
  const child = spawn('bash', ['-c', command], { cwd: ROOT });
  let text = '';
  child.stdout.on('data', (part) => {
    text += part;
  });
  await once(child, 'close');
  return text;
}

test('what the page says to try does what it says', async () => {
  let service: Process | undefined;
  let last = '';
  const run = async ({ language, info, text }: Fence): Promise<void> => {
    if (language === 'json' && info === 'output') expect(JSON.parse(last)).toEqual(JSON.parse(text));
    if (language !== 'sh') return;
    for (const line of text.trim().split('\n')) {
      if (SERVER.test(line)) {
        expect((await service?.stop('SIGTERM')) ?? 0).toBe(0);
        service = await startedBy(line);
      } else if (line.startsWith('curl '))
        last = await said(line.replace('localhost:8787', new URL(service?.url ?? '').host));
      else expect(line).toMatch(/^npx (sla build examples\/acme --out out|node examples\/routing-service\/load\.ts )/);
    }
  };
  try {
    for (const fence of fencesOf(PAGE)) await run(fence);
  } finally {
    await service?.stop('SIGTERM');
  }
});

test('the load test does what the page says', async () => {
  const service = await started([agreementIn(folder), '--state', join(folder, 'load.sqlite')]);
  try {
    const line = fencesOf(PAGE).find(({ text }) => text.includes('load.ts'))?.text ?? '';
    const command = line
      .replace('npx node', `'${process.execPath}'`)
      .replace('--leads 2000', `--leads 20 --url ${service.url}`);
    expect(await said(command)).toMatch(/^60 requests in .* 0 sent again, 0 refused\n$/);
  } finally {
    await service.stop('SIGTERM');
  }
});

test('every option is described', () => {
  const options = textOf('examples/routing-service/server.ts').match(/\[--\w+/g) ?? [];
  expect(options).toHaveLength(7);
  for (const option of options) expect(textOf(PAGE)).toContain(`| \`${option.slice(1)} `);
});
