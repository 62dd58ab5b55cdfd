import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const SLA = join(import.meta.dirname, '../bin/sla.mjs');
if (!existsSync(join(import.meta.dirname, '../dist/sla.js'))) {
  throw new Error('These tests run the built command: npm run build');
}

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Circumstances {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command to its end. */
export function sla(args: readonly string[], { cwd, input, env }: Circumstances = {}): Promise<Outcome> {
  const running = start(args, { ...(cwd && { cwd }), ...(env && { env }) });
  running.child.stdin?.end(input ?? '');
  return running.outcome;
}

export interface Running {
  readonly child: ChildProcess;
  readonly outcome: Promise<Outcome>;
  /** Settles when so much has been written to standard error since the last call that the pattern is found in it. */
  readonly says: (pattern: RegExp) => Promise<void>;
}

/** Starts the built command. */
export function start(args: readonly string[], { cwd, env }: Circumstances = {}): Running {
  const child = spawn(process.execPath, [SLA, ...args], { cwd, env: { ...plainEnvironment(), ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [out, err, heard] = ['', '', 0];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const outcome = new Promise<Outcome>((resolve) => child.on('close', (code) => resolve({ code, out, err })));
  const says = (pattern: RegExp) =>
    new Promise<void>((resolve) => {
      const look = (): void => {
        const found = pattern.exec(err.slice(heard));
        if (!found) return;
        heard += found.index + found[0].length;
        child.stderr.off('data', look);
        resolve();
      };
      child.stderr.on('data', look);
      look();
    });
  return { child, outcome, says };
}

/** Without what would colour the output or change how Node behaves. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, NO_COLOR: __, NODE_OPTIONS: ___, ...rest } = process.env;
  return rest;
}
