import { commands } from './commands/index.ts';
import { documentation } from './docs/documentation.ts';
import { explorer } from './explorer/explorer.ts';
import type { Part } from './part.ts';
import { planPages } from './plan/plan-page.ts';
import { scenarios } from './scenarios/scenarios.ts';
import { statusBar } from './status/status-bar.ts';
import { whyPanels } from './why/ask.ts';

/** Everything beside what the language server does, wherever VS Code runs. To add one: a file, and a row here. */
export const parts: readonly Part[] = [commands, documentation, explorer, planPages, scenarios, statusBar, whyPanels];
