// How the work of our engine grows: with leads, accounts, and what has happened to one lead.
import type { Agreement } from '../../packages/agreement/src/index.ts';
import { type Engine, engineOf, type Fact, Session } from '../../packages/engine/src/index.ts';
import { compiled, HEAD } from './sample.ts';

/** Something that there is more and more of. */
export interface Growing {
  readonly what: string;
  readonly sizes: readonly [small: number, large: number];
  readonly facts: (size: number) => readonly Fact[];
}

const at = (seconds: number): string => new Date(Date.UTC(2027, 0, 4, 15) + seconds * 1000).toISOString();

export const GROWING: readonly Growing[] = [
  {
    what: 'leads',
    sizes: [4_000, 16_000],
    facts: (size) => Array.from({ length: size }, (_, index) => created(index, index)),
  },
  {
    what: 'leads, each with its account',
    sizes: [2_000, 8_000],
    facts: (size) =>
      Array.from({ length: size }, (_, index) => [
        { kind: 'account' as const, account: `A${index}`, at: at(2 * index), values: { domain: `d${index}.example` } },
        created(index, 2 * index + 1),
      ]).flat(),
  },
  {
    what: 'events of one lead',
    sizes: [2_000, 8_000],
    facts: (size) => [
      created(0, 0),
      ...Array.from({ length: size }, (_, index) => ({
        kind: 'event' as const,
        event: 'page_viewed',
        lead: 'L0',
        at: at((index + 1) * 600),
      })),
    ],
  },
  {
    what: 'promises kept to one lead',
    sizes: [1_000, 4_000],
    facts: (size) => [
      created(0, 0),
      ...Array.from({ length: size }, (_, index) => [
        { kind: 'event' as const, event: 'asked', lead: 'L0', at: at((index + 1) * 3600) },
        {
          kind: 'event' as const,
          event: 'touched',
          lead: 'L0',
          at: at((index + 1) * 3600 + 60),
          by: { role: 'Rep' },
          channel: 'phone',
        },
      ]).flat(),
    ],
  },
];

function created(index: number, seconds: number): Fact {
  return { kind: 'created', lead: `L${index}`, at: at(seconds), values: { domain: `d${index}.example` } };
}

/** Takes all facts; answers with the session they lead to. */
export function takeAll(engine: Engine, facts: readonly Fact[]): Session {
  const session = new Session(engine);
  for (const fact of facts) {
    const outcome = session.take(fact);
    if ('error' in outcome) throw new Error(`${JSON.stringify(fact)}: ${outcome.error.message}`);
  }
  return session;
}

export const growingEngine = (): Engine => engineOf(AGREEMENT());

const AGREEMENT = (): Agreement =>
  compiled(`${HEAD}
account { field domain text }
lead {
  path Lead -> MQL
  belongs to account when domain of account = domain
  field domain text
  event page_viewed
  event asked
}
score Interest { +5 each time page_viewed, at most once per 1 day }
stage Lead owned by Rest { enters when created }
stage MQL owned by Rep { enters when page_viewed at least 3 times in the last 30 days }
handoff ToSales from Marketing to Sales {
  when lead becomes MQL
  route round robin among Rep
  accept within 4 business hours
}
promise Answer by Sales to Marketing {
  starts when asked
  done when touched
  within 4 business hours
}
`);
