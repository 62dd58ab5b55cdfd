// Runs commands and takes their time and memory.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';

export interface Command {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  /** What it writes; taken away before each run, so that it is written each time. */
  readonly output?: string;
  /** Exit codes that mean that it did its work; 0 alone where absent. */
  readonly answers?: readonly number[];
}

/** Seconds and MiB. `cpu` counts all threads, in the program and in the system. */
export interface Measured {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

const TIME = '/usr/bin/time';
/** GNU time knows the memory, but cuts times to hundredths of a second, as much as an empty script takes; bash does not. */
const SCRIPT = `TIMEFORMAT='@@%3U %3S'; time ${TIME} -f '@@%M' "$@"`;

/** Medians of so many runs, one command after the other in each round, so that all of them meet the same weather. */
export function measure(commands: readonly Command[], runs: number): ReadonlyMap<string, Measured> {
  const all = new Map<string, Measured[]>(commands.map(({ name }) => [name, []]));
  for (let round = 0; round < runs; round++) {
    for (const command of commands) all.get(command.name)?.push(runOnce(command));
  }
  return new Map([...all].map(([name, each]) => [name, medians(each)]));
}

function runOnce({ name, file, args, output, answers = [0] }: Command): Measured {
  if (!existsSync(TIME)) throw new Error(`${TIME} (GNU time) is needed to measure memory.`);
  if (output !== undefined) rmSync(output, { recursive: true, force: true });
  const started = performance.now();
  const done = spawnSync('bash', ['-c', SCRIPT, name, file, ...args], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const wall = (performance.now() - started) / 1000;
  const [, kibibytes, user, system] = /@@(\d+)\s+@@(\S+) (\S+)/.exec(done.stderr) ?? [];
  const wrote = output === undefined || existsSync(output);
  if (!answers.includes(done.status ?? -1) || !wrote || kibibytes === undefined) {
    throw new Error(`${name} failed:\n${done.stderr.slice(-2000)}${done.stdout.slice(-2000)}`);
  }
  return { wall, cpu: Number(user) + Number(system), memory: Number(kibibytes) / 1024 };
}

function medians(all: readonly Measured[]): Measured {
  const of = (key: keyof Measured) => all.map((one) => one[key]).sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
  return { wall: of('wall'), cpu: of('cpu'), memory: of('memory') };
}
