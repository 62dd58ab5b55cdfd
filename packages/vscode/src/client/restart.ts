import { window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** More ends than this within the span, and starting it again would not help. */
const MAX_ENDS = 5;
const SPAN_MS = 3 * 60_000;

/** Starts a server again that has ended by itself; says so the first time, and when it is given up. */
export function restarting(now: () => number = Date.now): ErrorHandler {
  let ends: readonly number[] = [];
  let said = false;
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed: () => {
      ends = [...ends.filter((end) => now() - end < SPAN_MS), now()];
      if (ends.length >= MAX_ENDS) return { action: CloseAction.DoNotRestart, message: GIVEN_UP };
      if (!said) void window.showInformationMessage(RESTARTED);
      said = true;
      return { action: CloseAction.Restart, message: RESTARTED, handled: true };
    },
  };
}

const RESTARTED = 'The SLA language server stopped and was started again.';
const GIVEN_UP =
  'The SLA language server stopped five times within three minutes and is not started again. ' +
  'What it said is in the output "SLA"; the command "SLA: Restart Language Server" starts it.';
