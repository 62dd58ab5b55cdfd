import { commands as commandApi, Disposable } from 'vscode';
import type { Part } from '../part.ts';
import { build } from './build.ts';
import type { Command } from './command.ts';
import { copyMarkdown } from './copy-markdown.ts';
import { explainCode } from './explain-code.ts';
import { exportHtml, exportMarkdown } from './export.ts';
import { goToWords } from './go-to-words.ts';
import { newAgreement } from './new-agreement.ts';
import { openPreview } from './open-preview.ts';
import { openReference } from './open-reference.ts';
import { restartServer } from './restart-server.ts';
import { showDetails } from './show-details.ts';
import { showInPreview } from './show-in-preview.ts';
import { showPlan } from './show-plan.ts';

/** Every command, in the order of the alphabet. */
const table: readonly Command[] = [
  build,
  copyMarkdown,
  explainCode,
  exportHtml,
  exportMarkdown,
  goToWords,
  newAgreement,
  openPreview,
  openReference,
  restartServer,
  showDetails,
  showInPreview,
  showPlan,
];

/** Registers the commands. */
export const commands: Part = (surroundings) =>
  Disposable.from(
    ...table.map(({ id, run }) => commandApi.registerCommand(id, (...given: unknown[]) => run(surroundings, ...given))),
  );
