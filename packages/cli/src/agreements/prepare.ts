import type { Compilation } from '@sla/language';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { Io } from '../io.ts';
import { prettyFor } from '../report/tell.ts';
import { type Examination, examine } from './examine.ts';

/** What was examined to make something of it, and what has been told of it. */
export interface Prepared {
  readonly examination: Examination;
  /** The agreements without errors. */
  readonly sound: readonly Compilation[];
  /** How many errors were told. */
  readonly errors: number;
  readonly code: ExitCode;
}

/**
 * Examines the agreements of which something is to be made, and tells what stands in the way: folders that cannot
 * be looked into, and errors. The day an agreement takes effect counts as today: what is made must not depend on when it is.
 */
export async function prepare(names: readonly string[], io: Io, verb: string): Promise<Prepared> {
  const examination = await examine(names, io, ({ agreement }) => agreement?.effective ?? '1970-01-01');
  const { found, scope, problems, byAgreement } = examination;
  for (const problem of problems) io.err.write(`${problem}\n`);
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) io.err.write(await prettyFor(errors, io.err, io));
  if (scope.agreements === 0)
    throw new Refusal(`There is nothing to ${verb}: none of the files belongs to an agreement.`);
  const sound = [...byAgreement].flatMap(([compilation, own]) =>
    compilation.agreement && own.every(({ severity }) => severity !== 'error') ? [compilation] : [],
  );
  const code = errors.length > 0 || problems.length > 0 ? EXIT.findings : EXIT.fine;
  return { examination, sound, errors: errors.length, code };
}
