import { isDate } from '@sla/agreement';
import { type Examination, examine } from '../agreements/examine.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import { today } from '../io.ts';
import { plural } from '../render/plural.ts';
import { visible } from '../render/safe.ts';
import { atLeast } from '../report/shown.ts';
import { tellPeople, tellPrograms } from '../report/tell.ts';
import type { Call, Run } from './verb.ts';

/** Says what a careful colleague would say, once or whenever a file changes. */
export const run: Run = async (call) => {
  const day = dayOf(call);
  if (call.options.watch && call.options.fix)
    throw new Refusal('--fix and --watch do not go together: files would change while they are open.');
  if (!call.options.watch) return codeOf(await checkOnce(call, day), call);
  const { watch } = await import('../watch/watch.ts');
  return watch(call, () => checkOnce(call, day));
};

async function checkOnce(call: Call, day: string): Promise<Examination> {
  const { io, names, options } = call;
  const first = await examine(names, io, () => day);
  const repaired = options.fix ? await repairAll(first, call) : 0;
  const result = repaired > 0 ? await examine(names, io, () => day) : first;
  for (const problem of result.problems) io.err.write(`${problem}\n`);
  const { format = 'pretty' } = options;
  if (format === 'json' || format === 'github') await tellPrograms(result.found, format, io.out);
  else await tellPeople(result.found, result.scope, io.out, io);
  return result;
}

async function repairAll({ found, named }: Examination, { io }: Call): Promise<number> {
  const { repair } = await import('../agreements/repair.ts');
  const plain = found.filter(({ repair }) => repair?.isPlain);
  const { made, left } = await repair(plain, named, io);
  for (const { spot, title } of made) io.err.write(`${visible(spot.path)}:${spot.start.line}: ${visible(title)}\n`);
  if (made.length > 0) io.err.write(`Made ${plural(made.length, 'repair')}.\n`);
  if (left.length > 0) io.err.write(`Not named, and so left as it is: ${left.map(visible).join(', ')}\n`);
  return made.length;
}

function codeOf({ found, problems }: Examination, { options }: Call): ExitCode {
  const bar = options.failOn ?? 'warning';
  return problems.length > 0 || found.some(({ severity }) => atLeast(severity, bar)) ? EXIT.findings : EXIT.fine;
}

/** `--on`, or today. */
function dayOf({ io, options }: Call): string {
  if (options.on === undefined) return today(io);
  if (isDate(options.on)) return options.on;
  throw new Refusal(`--on ${visible(options.on)} is not a date; write it as in 2027-01-31.`);
}
