// Lays out what was measured as the table of bench/README.md.
import type { Measured } from './measure.ts';

/** What was measured on one sample, by the names of the commands; `sla` is one of them. */
export interface Round {
  readonly lines: number;
  readonly declarations: number;
  readonly measured: ReadonlyMap<string, Measured>;
}

const PEERS = ['TypeSpec', 'Pkl', 'buf'];

/** A cold check beside an empty script and the peers. Factors are medians by medians. */
export function coldTable({ measured }: Round): string {
  const empty = measured.get('empty script');
  const rows = [...measured].map(([name, { wall, cpu, memory }]) => [
    name,
    `${milliseconds(wall)} ms`,
    `${milliseconds(cpu)} ms`,
    mebibytes(memory),
    empty ? factor(wall / empty.wall) : '',
    empty ? factor(cpu / empty.cpu) : '',
    name === 'sla' ? '1.3' : '',
  ]);
  return table(['', 'time', 'processor', 'MiB', 'time × empty', 'processor × empty', 'goal ×'], rows);
}

/** Building a sample, beside the peers: how many times as fast `sla` is as each. The goals are for the largest one. */
export function buildTable({ measured }: Round, hasGoals: boolean): string {
  const goalOf = (name: string): string => (name === 'sla' ? '(160 MiB)' : name === 'TypeSpec' ? '' : '3');
  const own = measured.get('sla');
  const rows = [...measured].map(([name, { wall, cpu, memory }]) => [
    name,
    `${seconds(wall)} s`,
    `${seconds(cpu)} s`,
    mebibytes(memory),
    own && PEERS.includes(name) ? factor(wall / own.wall) : '',
    own && PEERS.includes(name) ? factor(cpu / own.cpu) : '',
    hasGoals ? goalOf(name) : '',
  ]);
  return table(['', 'time', 'processor', 'MiB', 'time ÷ sla', 'processor ÷ sla', 'goal'], rows);
}

/**
 * The growth exponents between two samples, by processor time: 1 where twice the text takes twice the time. What a
 * small agreement takes, which is mostly the start of the program, is taken off first.
 */
export function growthTable(small: Round, middle: Round, large: Round): string {
  const rows = [...large.measured].map(([name, { cpu }]) => {
    const [start, before] = [small.measured.get(name)?.cpu ?? 0, middle.measured.get(name)?.cpu ?? 0];
    const exponent = Math.log((cpu - start) / (before - start)) / Math.log(large.lines / middle.lines);
    return [name, exponent.toFixed(2), name === 'sla' ? '1.1' : ''];
  });
  return table(['', 'exponent', 'goal'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const milliseconds = (value: number): string => (value * 1000).toFixed(0);
const seconds = (value: number): string => value.toFixed(1);
const mebibytes = (value: number): string => value.toFixed(0);
const factor = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
