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
  const result = options.fix ? await repairAll(first, call, () => examine(names, io, () => day)) : first;
  for (const problem of result.problems) io.err.write(`${problem}\n`);
  const { format = 'pretty' } = options;
  if (format === 'json' || format === 'github') await tellPrograms(result.found, format, io.out);
  else await tellPeople(result, io.out, io);
  return result;
}

/** One repair may show the next: a word that is read again lets another be understood. */
const MAX_ROUNDS = 10;

/** Makes all repairs, and those that can be made after them; what is found in the end. */
async function repairAll(first: Examination, { io }: Call, again: () => Promise<Examination>): Promise<Examination> {
  const { repair } = await import('../agreements/repair.ts');
  let [result, count] = [first, 0];
  let left: readonly string[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const plain = result.found.filter(({ repair }) => repair?.isPlain);
    const done = await repair(plain, result.named, io);
    left = done.left;
    if (done.made.length === 0) break;
    for (const { spot, title } of done.made)
      io.err.write(`${visible(spot.path)}:${spot.start.line}: ${visible(title)}\n`);
    count += done.made.length;
    result = await again();
  }
  if (count > 0) io.err.write(`Made ${plural(count, 'repair')}.\n`);
  if (left.length > 0) io.err.write(`Not named, and so left as it is: ${left.map(visible).join(', ')}\n`);
  return result;
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
