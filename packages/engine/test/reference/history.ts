import type { Fact } from '../../src/index.ts';
import type { Minute } from './clock.ts';

/** Something that happens to a small agreement, at a whole minute. */
export type Thing = { readonly at: Minute } & (
  | { readonly kind: 'created'; readonly lead: string; readonly region: string | undefined; readonly vip: boolean }
  | { readonly kind: 'asked' | 'replied' | 'decides' | 'rejected' | 'accepted'; readonly lead: string }
  | { readonly kind: 'touched'; readonly lead: string; readonly by: string | undefined; readonly channel: string }
  | { readonly kind: 'vip'; readonly lead: string; readonly vip: boolean }
  | { readonly kind: 'given'; readonly lead: string; readonly to: string | undefined }
  | {
      readonly kind: 'away';
      readonly person: string;
      readonly from: string;
      readonly to: string;
      readonly cover: string | undefined;
    }
  | { readonly kind: 'left'; readonly person: string }
  | { readonly kind: 'time' }
);

/** The same for the engine. */
export function factOf(thing: Thing): Fact {
  const at = new Date(thing.at * 60_000).toISOString();
  switch (thing.kind) {
    case 'created': {
      const region = thing.region === undefined ? {} : { region: thing.region };
      return { kind: 'created', at, lead: thing.lead, values: { ...region, vip: thing.vip } };
    }
    case 'asked':
    case 'replied':
      return { kind: 'event', at, lead: thing.lead, event: thing.kind };
    case 'accepted':
      return { kind: 'event', at, lead: thing.lead, event: 'accepted', by: 'owner' };
    case 'rejected':
      return { kind: 'event', at, lead: thing.lead, event: 'rejected', by: 'owner', reason: 'Bad fit' };
    case 'decides':
      return { kind: 'decides', at, lead: thing.lead, by: 'owner', stage: 'Recycled', reason: 'Not now' };
    case 'touched': {
      const by = thing.by === undefined ? 'owner' : { person: thing.by };
      return { kind: 'event', at, lead: thing.lead, event: 'touched', by, channel: thing.channel };
    }
    case 'vip':
      return { kind: 'values', at, lead: thing.lead, values: { vip: thing.vip } };
    case 'given':
      return {
        kind: 'reassigned',
        at,
        lead: thing.lead,
        to: thing.to === undefined ? { queue: 'Unassigned' } : { person: thing.to },
      };
    case 'away': {
      const cover = thing.cover === undefined ? {} : { coveredBy: thing.cover };
      return { kind: 'away', at, person: thing.person, from: thing.from, to: thing.to, ...cover };
    }
    case 'left':
      return { kind: 'left', at, person: thing.person };
    case 'time':
      return { kind: 'time', at };
  }
}
