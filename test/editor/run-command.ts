import { spawnSync } from 'node:child_process';
import { HostMissing } from './missing.ts';

/** How many of the last lines of a command are shown when it fails. */
const SHOWN_LINES = 40;

interface Options {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command to its end; what it printed is shown only when it fails. */
export function run(command: string, args: readonly string[], { cwd, env }: Options = {}): string {
  const done = spawnSync(command, args, {
    ...(cwd ? { cwd } : {}),
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (done.status === 0) return done.stdout;
  const printed = `${done.stdout ?? ''}\n${done.stderr ?? ''}`.trim().split('\n').slice(-SHOWN_LINES).join('\n');
  throw new HostMissing(`\`${command} ${args.join(' ')}\` failed:\n${done.error?.message ?? printed}`);
}
