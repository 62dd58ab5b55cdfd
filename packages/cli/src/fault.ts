import type { Io } from './io.ts';
import { visible } from './render/safe.ts';
import { VERSION } from './version.ts';

/** Says that this program is at fault, and what to send to whom. The stack is for those who ask with `SLA_DEBUG`. */
export function tellFault(error: unknown, args: readonly string[], io: Io): void {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = io.env.SLA_DEBUG && error instanceof Error && error.stack ? `${error.stack}\n` : '';
  io.err.write(
    `sla: This is a fault of sla, not of yours. No file is half written.
Please report it where you got sla from, on its page of issues, with the lines below, and the agreement if you may
share it.

  ${visible(what)}
  sla ${args.map(visible).join(' ')}
  sla ${VERSION}, Node ${process.versions.node}, ${process.platform} ${process.arch}

${stack || 'Set SLA_DEBUG=1 to see where it happened.\n'}`,
  );
}
