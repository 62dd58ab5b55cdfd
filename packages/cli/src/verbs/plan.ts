import { type Plan, plan } from '@sla/agreement';
import { planCsv, planJson, planText } from '@sla/targets';
import { prepare } from '../agreements/prepare.ts';
import { Refusal } from '../exit.ts';
import type { Io } from '../io.ts';
import { coloursFor } from '../render/colours.ts';
import type { Call, Run } from './verb.ts';

/** Shows the arithmetic behind each agreement that has no errors. */
export const run: Run = async (call) => {
  const { io, names, options } = call;
  if (options.json && options.csv) throw new Refusal('--json and --csv are two formats; choose one.');
  const { sound, code } = await prepare(names, io, 'plan');
  const plans = sound.flatMap(({ agreement }) => (agreement ? [plan(agreement)] : []));
  write(plans, call);
  return code;
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
