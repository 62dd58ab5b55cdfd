import { type Plan, plan } from '@sla/agreement';
import { canonicalJson } from '@sla/targets';
import { examine } from '../agreements/examine.ts';
import { EXIT, Refusal } from '../exit.ts';
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
  io.out.write(plans.map(canonicalJson).join('\n'));
}
