import { type Config, type Diagnostic, rules } from '@sla/language';
import type { WorkspaceHost } from '../files/host.ts';
import { CONFIG_FILE } from '../files/workspace.ts';

/** The project's configuration, with what is wrong with it. */
export interface Configuration {
  readonly config?: Config;
  readonly problems: readonly Diagnostic[];
}

/** Reads `sla.config.json` at the top of a workspace; a project needs none. */
export async function readConfiguration(host: WorkspaceHost): Promise<Configuration> {
  const found = host.read(CONFIG_FILE);
  if (found.kind === 'problem' && found.reason === 'missing') return { problems: [] };
  const { parseConfig, unreadableConfig } = await import('@sla/language/config');
  if (found.kind === 'problem') return { problems: [unreadableConfig(CONFIG_FILE, found.detail ?? '')] };
  const parsed = parseConfig(found.text, CONFIG_FILE, rules);
  return 'config' in parsed ? { config: parsed.config, problems: [] } : { problems: parsed.problems };
}
