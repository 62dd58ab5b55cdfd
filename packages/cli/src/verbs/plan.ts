import { type Plan, plan } from '@sla/agreement';
import { planCsv, planJson, planText } from '@sla/targets';
import { examine } from '../agreements/examine.ts';
import { EXIT, Refusal } from '../exit.ts';
import type { Io } from '../io.ts';
import { coloursFor } from '../render/colours.ts';
import { prettyFor } from '../report/tell.ts';
import type { Call, Run } from './verb.ts';

/** Shows the arithmetic behind each agreement that has no errors. */
export const run: Run = async (call) => {
  const { io, names, options } = call;
  if (options.json && options.csv) throw new Refusal('--json and --csv are two formats; choose one.');
  // The plan reads no clock, and neither may what decides whether there is one.
  const { found, byAgreement, problems, scope } = await examine(
    names,
    io,
    ({ agreement }) => agreement?.effective ?? '1970-01-01',
  );
  for (const problem of problems) io.err.write(`${problem}\n`);
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) io.err.write(await prettyFor(errors, io.err, io));
  if (scope.agreements === 0) throw new Refusal('There is nothing to plan: none of the files belongs to an agreement.');
  const plans = [...byAgreement].flatMap(([{ agreement }, own]) =>
    agreement && own.every(({ severity }) => severity !== 'error') ? [plan(agreement)] : [],
  );
  write(plans, call);
  return errors.length > 0 || problems.length > 0 ? EXIT.findings : EXIT.fine;
};

function write(plans: readonly Plan[], { io, options }: Call): void {
  const format = options.json ? 'json' : options.csv ? 'csv' : undefined;
  if (format && plans.length > 1) {
    throw new Refusal(`--${format} takes one agreement, and here are ${plans.length}. Name one.`);
  }
  const render = format === 'json' ? planJson : format === 'csv' ? planCsv : forPeople(io);
  io.out.write(plans.map(render).join('\n\n'));
}

/** Tables get wider than texts people read, but not as wide as any screen. */
const MAX_COLUMNS = 120;

function forPeople({ out, env }: Io): (shown: Plan) => string {
  const options = { width: Math.min(out.columns, MAX_COLUMNS), colour: coloursFor(out, env) };
  return (shown) => planText(shown, options);
}
