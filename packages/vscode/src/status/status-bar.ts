import { agreementStatus } from '@sla/targets';
import { Disposable, StatusBarAlignment, type StatusBarItem, ThemeColor, window, workspace } from 'vscode';
import type { Agreements } from '../agreements/agreements.ts';
import { type ProblemCounts, problemCounts } from '../agreements/problems.ts';
import { today } from '../agreements/today.ts';
import { ID } from '../client/options.ts';
import type { Part } from '../part.ts';

/** Says in the status bar whether the agreement is in force, when it ends, and how many problems it has. */
export const statusBar: Part = ({ agreements }) => {
  const item = window.createStatusBarItem('sla.status', StatusBarAlignment.Left);
  item.name = 'Agreement';
  let resting: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    clearTimeout(resting);
    resting = undefined;
    write(item, agreements);
  };
  const showAtRest = (): void => {
    if (resting === undefined) show();
  };
  return Disposable.from(
    item,
    agreements.onDidChange(showAtRest),
    // Findings come on their own, without anything new in the agreement.
    agreements.onDidFind(showAtRest),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId !== ID) return;
      clearTimeout(resting);
      resting = setTimeout(show, REST_MS);
    }),
    new Disposable(() => clearTimeout(resting)),
  );
};

/** Half a word is an error: while somebody writes, nothing turns red and back with every key. */
const REST_MS = 1000;

function write(item: StatusBarItem, { current }: Agreements): void {
  const language = window.activeTextEditor?.document.languageId;
  // Beside another file it would say something about what nobody looks at; a view that is active is ours, or nobody's.
  if (!current || (language !== undefined && language !== ID)) {
    item.hide();
    return;
  }
  const { state, words, sentence } = agreementStatus(current.agreement, today());
  const problems = problemCounts(current);
  const isUrgent = state === 'ended' || state === 'ends soon';
  item.text = [`$(${isUrgent ? 'watch' : 'law'}) ${words}`, ...problemText(problems)].join('  ');
  item.tooltip = [current.agreement.name, sentence, ...problemSentence(problems)].join('\n');
  item.command = problems.error + problems.warning > 0 ? 'workbench.actions.view.problems' : 'sla.openPreview';
  item.backgroundColor = background(problems, isUrgent);
  item.accessibilityInformation = {
    label: [current.agreement.name, words, ...problemSentence(problems)].join(', '),
    role: 'button',
  };
  item.show();
}

function background({ error }: ProblemCounts, isUrgent: boolean): ThemeColor | undefined {
  if (error > 0) return new ThemeColor('statusBarItem.errorBackground');
  return isUrgent ? new ThemeColor('statusBarItem.warningBackground') : undefined;
}

const problemText = ({ error, warning }: ProblemCounts): readonly string[] => [
  ...(error > 0 ? [`$(error) ${error}`] : []),
  ...(warning > 0 ? [`$(warning) ${warning}`] : []),
];

function problemSentence({ error, warning }: ProblemCounts): readonly string[] {
  const parts = [counted(error, 'error'), counted(warning, 'warning')].filter((part) => part !== undefined);
  return parts.length === 0 ? [] : [parts.join(' and ')];
}

function counted(count: number, what: string): string | undefined {
  if (count === 0) return undefined;
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
