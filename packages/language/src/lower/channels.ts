import type { ChannelAddress } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { BUILT_IN_CHANNELS } from '../names/built-in.ts';
import { builtIn, type Target } from '../names/target.ts';
import type { Lowering } from './lowering.ts';

/** A channel by name; built-in ones win over fields of the same name, since only a channel can stand here. */
export function channelOf(lowering: Lowering, ref: ast.NameRef | undefined): string | undefined {
  if (!ref?.name) return undefined;
  if (isBuiltIn(ref.name)) {
    lowering.refer(ref, channelTarget(ref.name));
    return ref.name;
  }
  if (lowering.symbols.find(ref.name)) return lowering.name(ref, ['channel']);
  return lowering.unknown(ref, ['channel'], BUILT_IN_CHANNELS);
}

const isBuiltIn = (name: string): boolean => BUILT_IN_CHANNELS.some((channel) => channel === name);

/** What the name of a channel means. */
export const channelTarget = (name: string): Target =>
  isBuiltIn(name) ? builtIn('channel', name) : { kind: 'channel', name };

/** Channels with their addresses, as in `email, chat "#inbound"`. */
export const channelsOf = (lowering: Lowering, uses: readonly ast.ChannelUse[]): readonly ChannelAddress[] =>
  uses.flatMap((use): readonly ChannelAddress[] => {
    const channel = channelOf(lowering, use.channel);
    if (!channel) return [];
    return [lowering.mark({ channel, ...(use.address ? { address: use.address } : {}) }, use)];
  });
