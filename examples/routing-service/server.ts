import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { appOf } from './app.ts';
import { Service } from './service.ts';
import { isOfStore, Store } from './store.ts';
import { startTicker } from './ticker.ts';

const USAGE = `node examples/routing-service/server.ts AGREEMENT.json [--state FILE] [--port N] [--host NAME]
     [--ahead SECONDS] [--behind SECONDS] [--every SECONDS] [--from TIME]`;

const { values, positionals } = readArguments();

const [path, ...others] = positionals;
const [port, ahead, behind, every] = [
  Number(values.port),
  Number(values.ahead),
  Number(values.behind),
  Number(values.every),
];
const fromNow = Date.parse(values.from) - Date.now();
if (
  path === undefined ||
  others.length > 0 ||
  !(port >= 0 && ahead >= 0 && behind >= 0 && every > 0 && Number.isFinite(fromNow))
) {
  refuse(USAGE);
}

const report = (problem: unknown): void => void process.stderr.write(`${problem}\n`);
const service = open(path);
const stopTicker = startTicker(service, every, report);
const server = serve({ fetch: appOf(service, report).fetch, port, hostname: values.host }, ({ port: bound }) => {
  process.stdout.write(`Listens on http://${values.host}:${bound}, and keeps its state in ${values.state}.\n`);
});
server.on('error', (problem) => {
  report(problem);
  stop();
  process.exitCode = 1;
});
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

/** What the command line says, or how to use it. */
function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        state: { type: 'string', default: 'leads.sqlite' },
        port: { type: 'string', default: '8787' },
        host: { type: 'string', default: '127.0.0.1' },
        ahead: { type: 'string', default: '300' },
        behind: { type: 'string', default: '60' },
        every: { type: 'string', default: '5' },
        from: { type: 'string', default: new Date().toISOString() },
      },
    });
  } catch {
    return refuse(USAGE);
  }
}

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** What is being answered is answered; then where things stand is stored. */
function stop(): void {
  stopTicker();
  server.close(() => service.close());
}

/** The service, or a sentence that says why there can be none. */
function open(agreement: string): Service {
  try {
    return new Service(readFileSync(agreement, 'utf8'), new Store(values.state), {
      clock: () => Date.now() + fromNow,
      ahead,
      behind,
    });
  } catch (problem) {
    report(isOfStore(problem) ? `The state cannot be kept in ${values.state}: ${problem.message}.` : problem);
    process.exit(1);
  }
}
