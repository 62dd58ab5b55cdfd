/**
 * Runs the editor tests: the same suite in each place an extension can run in, on the folder of the extension and on
 * the packed one. `--in node,web,desktop` chooses places, `--as folder,vsix` what is tested, `--grep TEXT` tests.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from '../../scripts/build-extension.ts';
import { packageExtension } from '../../scripts/package-extension.ts';
import { runDesktop } from './desktop.ts';
import { type EditorHost, editorHost } from './host.ts';
import { HostMissing } from './missing.ts';
import type { Outcome } from './outcome.ts';
import { runSession, type Session } from './session.ts';

const FOLDER = resolve('packages/vscode');

const { values } = parseArgs({
  options: {
    in: { type: 'string', default: 'node,web' },
    as: { type: 'string', default: 'folder,vsix' },
    grep: { type: 'string', default: '' },
  },
});
const places = values.in.split(',');
const forms = values.as.split(',');
const chosen = { suite: 'suite', grep: values.grep, hasPage: true } as const;

/** Restricted mode is tried on the packed extension, so that both modes and both forms are seen without four times the time. */
function sessions(vsix: string): readonly Session[] {
  return (['node', 'web'] as const)
    .filter((place) => places.includes(place))
    .flatMap((place): readonly Session[] => [
      { ...chosen, place, extension: { folder: FOLDER }, trusted: true },
      { ...chosen, place, extension: { vsix }, trusted: false },
    ])
    .filter(({ extension }) => forms.includes('folder' in extension ? 'folder' : 'vsix'));
}

async function all(): Promise<readonly Outcome[]> {
  await buildExtension();
  const vsix = forms.includes('vsix') ? (await packageExtension()).path : '';
  const planned = sessions(vsix);
  const host = planned.length > 0 ? editorHost(console.log) : undefined;
  const outcomes = host ? await sideBySide(planned, (session) => run(host, session)) : [];
  if (!places.includes('desktop')) return outcomes;
  console.log('\n== desktop VS Code');
  return [...outcomes, await runDesktop(FOLDER, values.grep, console.log)];
}

/** Says what a session said when it is over, so that sessions side by side can be told apart. */
async function run(host: EditorHost, session: Session): Promise<Outcome> {
  const lines: string[] = [];
  const outcome = await runSession(host, session, (line) => lines.push(line));
  console.log([`\n== ${nameOf(session)}`, ...lines].join('\n'));
  return outcome;
}

/** Works through a list, two at a time: most of a run is waiting. */
async function sideBySide<In, Out>(list: readonly In[], work: (item: In) => Promise<Out>): Promise<readonly Out[]> {
  const rest = [...list];
  const done: Out[] = [];
  const worker = async (): Promise<void> => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) done.push(await work(item));
  };
  await Promise.all([worker(), worker()]);
  return done;
}

const nameOf = ({ place, extension, trusted }: Session): string =>
  [
    place === 'web' ? 'web worker extension host' : 'Node extension host',
    'folder' in extension ? 'from its folder' : 'installed',
    trusted ? 'trusted' : 'restricted',
  ].join(', ');

try {
  const outcomes = await all();
  const problems = outcomes.flatMap(({ problem }) => problem ?? []);
  for (const problem of problems) console.error(`\n${problem}`);
  const sum = (count: (outcome: Outcome) => number): number => outcomes.reduce((total, one) => total + count(one), 0);
  const [passed, failed] = [sum((one) => one.passed), sum((one) => one.failed) + problems.length];
  console.log(`\n${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof HostMissing)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 2;
}
