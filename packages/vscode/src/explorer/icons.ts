import type { OutlineKind } from '@sla/targets';
import { DiagnosticSeverity, ThemeColor, ThemeIcon } from 'vscode';

/** The picture of each kind of entry, from those that VS Code has. */
export const icons: Readonly<Record<OutlineKind, ThemeIcon>> = {
  group: ThemeIcon.Folder,
  team: new ThemeIcon('organization'),
  role: new ThemeIcon('account'),
  person: new ThemeIcon('person'),
  queue: new ThemeIcon('inbox'),
  goal: new ThemeIcon('target'),
  stage: new ThemeIcon('milestone'),
  handoff: new ThemeIcon('arrow-swap'),
  contact: new ThemeIcon('call-outgoing'),
  nurture: new ThemeIcon('mail'),
  promise: new ThemeIcon('pass'),
};

/** The picture of a problem, in the colours of the list of problems. */
export function problemIcon(severity: DiagnosticSeverity): ThemeIcon {
  if (severity === DiagnosticSeverity.Error)
    return new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
  if (severity === DiagnosticSeverity.Warning)
    return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
  return new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground'));
}
