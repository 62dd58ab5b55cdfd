import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** An engine that is wrong on purpose: in one file one piece of text stands for another. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly was: string;
  readonly is: string;
}

/** Mistakes of the kind that are easily made. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'what is done at the due instant is late',
    file: 'run/session.ts',
    was: 'at < fact.at)',
    is: 'at <= fact.at)',
  },
  { name: 'turns go against the order', file: 'run/round-robin.ts', was: 'return x > y;', is: 'return x < y;' },
  {
    name: 'a turn costs no more than one share',
    file: 'run/round-robin.ts',
    was: '- candidates.reduce((sum, { share }) => sum + share, 0)',
    is: '- 1',
  },
  { name: 'ramps are not looked at', file: 'run/round-robin.ts', was: '?? 1) * numerator', is: '?? 1) * denominator' },
  {
    name: 'everybody covers everything',
    file: 'run/round-robin.ts',
    was: "if (value?.kind !== 'option') return false;",
    is: 'return true;',
  },
  { name: 'limits hold one lead more', file: 'run/presence.ts', was: '>= limit.count', is: '> limit.count' },
  {
    name: 'limits look at everybody',
    file: 'run/presence.ts',
    was: "limit.scope === 'each' ? [person]",
    is: 'false ? []',
  },
  { name: 'the last day away is worked', file: 'run/presence.ts', was: 'today <= to,', is: 'today < to,' },
  { name: 'who has left is given leads', file: 'run/presence.ts', was: '|| known?.left !== undefined', is: '' },
  {
    name: 'covers are not asked whether they are there',
    file: 'run/presence.ts',
    was: 'return takerOf(work, cover,',
    is: 'return { person: cover, place }; takerOf(work, cover,',
  },
  { name: 'reassigned to the same person', file: 'run/routes.ts', was: '|| name === without', is: '' },
  {
    name: 'the last business day is forgotten on the way',
    file: 'run/due.ts',
    was: 'last - first + 1',
    is: 'last - first',
  },
  {
    name: "the role's hours count for everybody",
    file: 'run/due.ts',
    was: 'if (isOwedByOwner(work, promise)) return work.lead',
    is: 'if (false) return work.lead',
  },
  {
    name: 'the first assignment restarts',
    file: 'run/promises.ts',
    was: 'ownedSince < now;',
    is: 'ownedSince <= now;',
  },
  {
    name: 'late runs of before are done in time',
    file: 'run/promises.ts',
    was: "run.is === 'late' ? 'done late' : 'kept'",
    is: "'kept'",
  },
  { name: 'spacing is not looked at', file: 'run/attempts.ts', was: 'table) !== false', is: 'table) !== undefined' },
  {
    name: 'touches after the end count',
    file: 'run/contacts.ts',
    was: "policy === undefined || contact.is !== 'started' ?",
    is: 'policy === undefined ?',
  },
  { name: 'a touch accepts nothing', file: 'run/effects.ts', was: "raise(work, 'accepted', by)", is: 'undefined' },
  { name: 'the role does not step in', file: 'run/stages.ts', was: 'adoptByRole(work, lead);', is: '' },
  {
    name: 'leads that fall due together go backwards',
    file: 'run/wakes.ts',
    was: 'x.subject.id < y.subject.id',
    is: 'x.subject.id > y.subject.id',
  },
];

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/** Builds the engine with a mistake in it, and answers with what it exports. */
export async function mutantEngine({ file, was, is }: Mutant): Promise<typeof import('../../src/index.ts')> {
  const path = join(source, file);
  const text = await readFile(path, 'utf8');
  if (text.split(was).length !== 2) throw new Error(`${file} has to hold \`${was}\` once.`);
  const outfile = join(await mkdtemp(join(tmpdir(), 'sla-mutant-')), 'engine.mjs');
  await build({
    entryPoints: [join(source, 'index.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
    plugins: [
      {
        name: 'mistake',
        setup: ({ onLoad }) => {
          onLoad({ filter: /\.ts$/ }, (args) =>
            args.path === path ? { contents: text.replace(was, is), loader: 'ts' } : undefined,
          );
        },
      },
    ],
  });
  return import(pathToFileURL(outfile).href);
}
