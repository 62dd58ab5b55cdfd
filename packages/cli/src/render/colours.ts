import picocolors from 'picocolors';
import type { Io, Sink } from '../io.ts';

export type Colours = ReturnType<typeof picocolors.createColors>;

/** Colours on a terminal; `NO_COLOR` turns them off, `FORCE_COLOR` on, as is the custom. */
export const coloursFor = (sink: Sink, env: Io['env']): Colours => picocolors.createColors(wantsColours(sink, env));

function wantsColours(sink: Sink, env: Io['env']): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return sink.isTerminal && env.TERM !== 'dumb';
}
