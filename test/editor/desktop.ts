/** The suite in a desktop VS Code, which is downloaded once; for machines that reach VS Code's download server. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { download, runTests, TestRunFailedError } from '@vscode/test-electron';
import { buildEditorTests } from '../../scripts/build-editor-tests.ts';
import { CACHE } from './cache.ts';
import { HostMissing } from './missing.ts';
import { countsIn, type Outcome, suiteLines } from './outcome.ts';

/** The oldest VS Code that the extension says it runs in. */
const VERSION = '1.101.0';

/** Runs the suite on the folder of the extension; what it prints goes to `print`. */
export async function runDesktop(extension: string, grep: string, print: (line: string) => void): Promise<Outcome> {
  const vscodeExecutablePath = await executable();
  const tests = await buildEditorTests('node', { suite: 'suite', grep, hasPage: false, trusted: true });
  const scratch = mkdtempSync(join(tmpdir(), 'sla-editor-'));
  const workspace = join(scratch, 'workspace');
  let counts: Outcome | undefined;
  const stdout = lines((line) => {
    for (const said of suiteLines([line])) {
      counts = countsIn(said) ?? counts;
      print(said);
    }
  });
  try {
    cpSync('examples', workspace, { recursive: true });
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: extension,
      extensionTestsPath: join(tests, 'index.js'),
      launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', `--user-data-dir=${scratch}/data`],
      stdout,
    });
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return counts ?? { passed: 0, failed: 0, problem: 'The suite did not run in desktop VS Code; see what it printed.' };
}

async function executable(): Promise<string> {
  try {
    return await download({ version: VERSION, cachePath: join(CACHE, 'desktop') });
  } catch (error) {
    throw new HostMissing(
      `VS Code ${VERSION} could not be downloaded (${error instanceof Error ? error.message : error}). ` +
        'Run where update.code.visualstudio.com can be reached, or run `npm run test:editor` without `--in desktop`.',
    );
  }
}

/** A stream that hands on whole lines. */
function lines(take: (line: string) => void): Writable {
  let rest = '';
  return new Writable({
    write: (chunk, _encoding, done) => {
      const parts = `${rest}${chunk}`.split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) take(part);
      done();
    },
  });
}
