import type { Io } from '../io.ts';
import { visible } from './safe.ts';

/** Tells how far long work is. On a terminal only, never for short work, and it leaves nothing behind. */
export interface Progress {
  readonly step: (doing: string) => void;
  readonly end: () => void;
}

const LONG_MS = 500;
const ERASE_LINE = '\r\u001b[2K';

export function progressOn(io: Io): Progress {
  const since = io.now().getTime();
  let shown = false;
  return {
    step: (doing) => {
      if (!io.err.isTerminal || io.now().getTime() - since < LONG_MS) return;
      io.err.write(`${ERASE_LINE}${visible(doing).slice(0, io.err.columns - 1)}`);
      shown = true;
    },
    end: () => {
      if (shown) io.err.write(ERASE_LINE);
      shown = false;
    },
  };
}
