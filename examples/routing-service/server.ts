import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { appOf } from './app.ts';
import { Service } from './service.ts';
import { Store } from './store.ts';

const USAGE = `node examples/routing-service/server.ts AGREEMENT.json [--state FILE] [--port N] [--host NAME] [--ahead SECONDS]\n`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    state: { type: 'string', default: 'leads.sqlite' },
    port: { type: 'string', default: '8787' },
    host: { type: 'string', default: '127.0.0.1' },
    ahead: { type: 'string', default: '300' },
  },
});

const [agreement, ...others] = positionals;
const port = Number(values.port);
const ahead = Number(values.ahead);
if (agreement === undefined || others.length > 0 || !Number.isInteger(port) || !(ahead >= 0)) {
  process.stderr.write(USAGE);
  process.exit(2);
}

const service = new Service(readFileSync(agreement, 'utf8'), new Store(values.state), { ahead });
const app = appOf(service, (problem) => process.stderr.write(`${problem}\n`));
const server = serve({ fetch: app.fetch, port, hostname: values.host }, ({ port: bound }) => {
  process.stdout.write(`Listens on http://${values.host}:${bound}, and keeps its state in ${values.state}.\n`);
});

/** What is being answered is answered; then where things stand is stored. */
function stop(): void {
  server.close(() => service.close());
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
