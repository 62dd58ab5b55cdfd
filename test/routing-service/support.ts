import { copyFileSync, existsSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appOf } from '../../examples/routing-service/app.ts';
import { Service, type ServiceOptions } from '../../examples/routing-service/service.ts';
import { Store } from '../../examples/routing-service/store.ts';
import { agreementOf, filesOf } from '../examples.ts';

/** The agreement of Acme, as `sla build` writes it. */
export const acme = JSON.stringify(agreementOf(filesOf('acme')));

/** A folder of its own, for the files of a service. */
export const newFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'sla-routing-')));

/** What a killed process leaves: the file and its log as they are, with nothing closed. */
export function copyAsKilled(path: string, to: string): void {
  for (const ending of ['', '-wal']) if (existsSync(path + ending)) copyFileSync(path + ending, to + ending);
}

/** The clock of a service where nothing else is said. */
export const NOW = Date.parse('2027-03-10T12:00:00Z');

/** A service at the time of the deliveries below, with what it answers over HTTP. */
export function running(path: string, options: ServiceOptions = {}, agreement = acme) {
  const service = new Service(agreement, new Store(path), {
    clock: () => NOW,
    ...options,
  });
  const app = appOf(service);
  const answer = async (responding: Response | Promise<Response>) => {
    const response = await responding;
    return { status: response.status, text: await response.text() };
  };
  return {
    post: (delivery: string, fact: unknown) =>
      answer(app.request('/events', posting(JSON.stringify({ delivery, fact })))),
    send: (body: string, type: string) => answer(app.request('/events', posting(body, type))),
    /** Sends what HubSpot sends. */
    hubspot: (list: unknown) => answer(app.request('/hubspot', posting(JSON.stringify(list)))),
    lead: (id: string) => answer(app.request(`/leads/${id}`)),
    get: async (path: string) => app.request(path),
    /** What has followed, of a kind or all, after the decision of a number. */
    decisions: async (query: string) => JSON.parse(await (await app.request(`/decisions${query}`)).text()),
    passTime: () => service.passTime(),
    close: () => service.close(),
  };
}

const posting = (body: string, type = 'application/json') => ({
  method: 'POST',
  headers: { 'content-type': type },
  body,
});

/** A lead comes, asks for a demo, and goes to somebody who calls. */
export const deliveries: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  [
    'd1',
    {
      kind: 'account',
      account: 'plant',
      at: '2027-03-02T14:00:00Z',
      values: { domain: 'plant.example', employees: 800, status: 'New' },
    },
  ],
  [
    'd2',
    {
      kind: 'created',
      lead: '42',
      at: '2027-03-02T14:59:00Z',
      values: {
        industry: 'Manufacturing',
        region: 'AMER',
        title: 'VP operations',
        email_domain: 'plant.example',
        phone: '+1 555 0100',
      },
    },
  ],
  ['d3', { kind: 'event', event: 'demo_requested', lead: '42', at: '2027-03-02T15:00:00Z' }],
  ['d4', { kind: 'event', event: 'touched', by: 'owner', channel: 'phone', lead: '42', at: '2027-03-02T15:04:00Z' }],
];
