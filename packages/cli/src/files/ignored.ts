import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readText } from './read.ts';
import { CONFIG_FILE, toPath, type Workspace, workspaceOf } from './workspace.ts';

/** Leaves out the files that the configuration of their workspace does: its `ignore` lists globs, from its own folder. */
export async function withoutIgnored(files: readonly string[], cwd: string): Promise<readonly string[]> {
  const byRoot = Map.groupBy(files, (file) => workspaceOf(dirname(file), cwd).root);
  const left = new Set<string>();
  for (const [root, own] of byRoot) {
    for (const file of await withoutIgnoredIn({ root }, own)) left.add(file);
  }
  return files.filter((file) => left.has(file));
}

async function withoutIgnoredIn(workspace: Workspace, files: readonly string[]): Promise<readonly string[]> {
  const configuration = join(workspace.root, CONFIG_FILE);
  // Most projects need no configuration, and then nothing has to be loaded to read one.
  if (!existsSync(configuration)) return files;
  const read = readText(configuration);
  if (read.kind !== 'text') return files;
  const { ignoring } = await import('@sla/language/config');
  const isIgnored = ignoring(read.text);
  return files.filter((file) => !isIgnored(toPath(file, workspace)));
}
