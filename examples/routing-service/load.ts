import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:8787' },
    leads: { type: 'string', default: '2000' },
    concurrency: { type: 'string', default: '32' },
    values: { type: 'string', default: '{}' },
    account: { type: 'string' },
    accounts: { type: 'string' },
    event: { type: 'string' },
  },
});

const MOST_TRIES = 5;
const run = randomUUID();
const leads = Number(values.leads);
const accounts = Number(values.accounts ?? values.leads);
const latencies: number[] = [];
const failures: string[] = [];
let repeated = 0;

/** Sends a delivery, and again where no answer comes, as a webhook does: it is taken once however often it is sent. */
async function post(delivery: string, fact: object): Promise<void> {
  const began = performance.now();
  const body = JSON.stringify({ delivery, fact });
  for (let tries = 1; ; tries++) {
    try {
      const response = await fetch(`${values.url}/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      const text = await response.text();
      latencies.push(performance.now() - began);
      if (!response.ok) failures.push(text);
      return;
    } catch (problem) {
      if (tries === MOST_TRIES) return void failures.push(`${problem}`);
      repeated += 1;
      await wait(100 * 2 ** tries);
    }
  }
}

/** What is given for all, as it is for one: `{n}` stands for the number of the lead, `{a}` for that of its account. */
function given(template: string, n: number): unknown {
  return JSON.parse(template.replaceAll('{n}', `${n}`).replaceAll('{a}', `${n % accounts}`));
}

/** One of those who send at the same time: takes the next lead until there are none. */
let next = 0;
async function sender(): Promise<void> {
  while (next < leads) {
    const n = next;
    const lead = `${run}-${n}`;
    next += 1;
    if (values.account !== undefined && n < accounts) {
      await post(`${lead}-account`, { kind: 'account', account: `${run}-${n}`, values: given(values.account, n) });
    }
    await post(`${lead}-created`, { kind: 'created', lead, values: given(values.values, n) });
    if (values.event !== undefined) await post(`${lead}-event`, { kind: 'event', event: values.event, lead });
  }
}

/** The time within which this share of the requests was answered. */
function percentile(share: number): string {
  const sorted = latencies.toSorted((a, b) => a - b);
  return `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)} ms`;
}

const began = performance.now();
await Promise.all(Array.from({ length: Number(values.concurrency) }, sender));
const seconds = (performance.now() - began) / 1000;
process.stdout.write(
  `${latencies.length} requests in ${seconds.toFixed(1)} s: ${Math.round(latencies.length / seconds)} a second, ` +
    `p50 ${percentile(0.5)}, p99 ${percentile(0.99)}, ${repeated} sent again, ${failures.length} refused\n`,
);
if (failures.length > 0) process.stdout.write(`The first: ${failures[0]}\n`);
process.exitCode = failures.length > 0 ? 1 : 0;
