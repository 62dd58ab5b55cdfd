import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic as Wire } from 'vscode-languageserver';
import { type Action, actionsAt } from '../../ide/actions/index.ts';
import type { Diagnostic } from '../../problem/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import { offsetAt } from '../convert.ts';
import { inSlices } from '../diagnostics/slices.ts';
import type { Feature, Target } from '../feature.ts';
import { workspaceEdit } from '../workspace-edit.ts';

/** So long an answer may take; an author waits for it with the cursor at a word. */
const PATIENCE_MS = 120;

const KIND = { fix: CodeActionKind.QuickFix, refactor: CodeActionKind.RefactorExtract } as const;

export const codeActions: Feature = {
  name: 'code actions',
  capabilities: {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorExtract] },
  },
  register: ({ connection, answer }) => {
    connection.onCodeAction(
      answer<CodeActionParams, CodeAction[]>('code actions', [], async (target, { range, context }, token) => {
        const { view, path, lines } = target;
        const place = { file: path, start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
        const until = Date.now() + PATIENCE_MS;
        const checked = await inSlices(view, () => !token.isCancellationRequested && Date.now() < until);
        if (token.isCancellationRequested) return [];
        // What the checks find is repaired when they are through: then the editor asks again.
        const known = checked ?? view.textDiagnostics;
        const found = known.filter(({ place: first, also = [] }) => [first, ...also].some((at) => touches(at, place)));
        return actionsAt(view, { range: place, found, known })
          .filter(({ kind }) => context.only === undefined || context.only.some((only) => KIND[kind].startsWith(only)))
          .map((action) => wireAction(action, target, context.diagnostics));
      }),
    );
  },
};

const touches = (a: Place, b: Place): boolean => a.file === b.file && a.start <= b.end && b.start <= a.end;

function wireAction(action: Action, target: Target, shown: readonly Wire[]): CodeAction {
  const { title, kind, edits, solves, isPreferred } = action;
  return {
    title,
    kind: KIND[kind],
    edit: workspaceEdit(edits, target),
    diagnostics: shown.filter((wire) => solves.some((own) => isShown(own, wire))),
    ...(isPreferred && { isPreferred }),
  };
}

const isShown = ({ code, message }: Diagnostic, wire: Wire): boolean => wire.code === code && wire.message === message;
