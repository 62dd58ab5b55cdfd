import type { Io, Sink } from '../io.ts';
import { count, type Shown } from './shown.ts';
import { type Scope, summary } from './summary.ts';

/** Tells findings to people, with a last line that sums up. */
export async function tellPeople({ found, scope, problems }: Told, sink: Sink, io: Io): Promise<void> {
  if (found.length > 0) sink.write(await prettyFor(found, sink, io));
  sink.write(summary(found, count(found), scope, problems.length === 0));
}

/** What was found, in how much, and what could not be looked into. */
export interface Told {
  readonly found: readonly Shown[];
  readonly scope: Scope;
  readonly problems: readonly string[];
}

/** The findings as text for people; what draws it is only loaded when there is something to draw. */
export async function prettyFor(found: readonly Shown[], sink: Sink, io: Io): Promise<string> {
  const [{ pretty }, { coloursFor }] = await Promise.all([import('./pretty.ts'), import('../render/colours.ts')]);
  return pretty(found, { colours: coloursFor(sink, io.env), columns: sink.columns, wraps: sink.isTerminal });
}

/** Tells findings to programs, and nothing else on that sink. */
export async function tellPrograms(found: readonly Shown[], format: 'json' | 'github', sink: Sink): Promise<void> {
  if (format === 'json') sink.write((await import('./json.ts')).json(found, count(found)));
  else sink.write((await import('./github.ts')).github(found));
}
