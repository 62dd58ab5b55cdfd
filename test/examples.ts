import { readFileSync } from 'node:fs';
import type { Agreement } from '@sla/agreement';
import { type Compilation, compile, type Host, timeData } from '../packages/language/src/index.ts';
import { parseSla } from '../packages/language/src/parse/parse.ts';
import { EXAMPLES, exampleFiles } from '../packages/language/test/support/example-files.ts';

export { EXAMPLES } from '../packages/language/test/support/example-files.ts';

const root = new URL('../', import.meta.url);
const textAt = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const holidays = JSON.parse(textAt('packages/agreement/src/time/holidays.data.json'));
const time = timeData(() => holidays);

/** The files of an example, by their path in the workspace; the one with the header comes first. */
export const filesOf = (example: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(exampleFiles(example)).map(([name, text]) => [`examples/${example}/${name}`, text]),
  );

/** Everything that is written in the examples, by path. */
export const allFiles = (): Readonly<Record<string, string>> =>
  Object.assign({}, ...EXAMPLES.map((example) => filesOf(example)));

/** Compiles texts; the first is the one with the header. */
export function compileFiles(files: Readonly<Record<string, string>>): Compilation {
  const host: Host = {
    read: (path) =>
      Object.hasOwn(files, path) ? { kind: 'text', text: files[path] ?? '' } : { kind: 'problem', reason: 'missing' },
  };
  const compiled = compile(Object.keys(files)[0] ?? '', host, time);
  if ('kind' in compiled) throw new Error(`There is no ${Object.keys(files)[0]}.`);
  return compiled;
}

export function agreementOf(files: Readonly<Record<string, string>>): Agreement {
  const { agreement } = compileFiles(files);
  if (!agreement) throw new Error('No agreement could be compiled.');
  return agreement;
}

/** The same declarations in one file, the last one first; what is written above a declaration stays there. */
export function upsideDown(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const parts = Object.values(files).flatMap(declarationsOf);
  return { 'agreement.sla': parts.toReversed().join('\n') };
}

function declarationsOf(text: string): readonly string[] {
  const { ast } = parseSla(text);
  let start = 0;
  return ast.declarations.flatMap(({ $type, $cstNode }) => {
    const end = $cstNode?.end ?? start;
    const part = text.slice(start, end);
    start = end;
    return $type === 'Import' ? [] : [`${part}\n`];
  });
}

/** The same files, with the lines of `import` in the opposite order. */
export function importedBackwards(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const imports = text.match(/^import .*$/gm)?.reverse() ?? [];
      return [path, text.replace(/^import .*$/gm, () => imports.shift() ?? '')];
    }),
  );
}
