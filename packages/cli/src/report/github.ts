import type { Severity } from '@sla/language';
import type { Shown } from './shown.ts';

/**
 * Findings as workflow commands, which GitHub shows beside the changed lines of a pull request.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const github = (findings: readonly Shown[]): string => findings.map(command).join('');

function command({ code, severity, message, spot, repair }: Shown): string {
  const properties = {
    file: spot.path,
    line: spot.start.line,
    endLine: spot.end.line,
    // Columns are only understood within one line.
    ...(spot.start.line === spot.end.line && { col: spot.start.column, endColumn: spot.end.column }),
    title: code,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  const text = repair ? `${message}\nRepair: ${repair.title}` : message;
  return `::${COMMANDS[severity]} ${list.join(',')}::${data(text)}\n`;
}

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
