import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic as Wire } from 'vscode-languageserver';
import { type Action, actionsAt } from '../../ide/actions/index.ts';
import type { Diagnostic } from '../../problem/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import { offsetAt } from '../convert.ts';
import type { Feature, Target } from '../feature.ts';
import { workspaceEdit } from '../workspace-edit.ts';

const KIND = { fix: CodeActionKind.QuickFix, refactor: CodeActionKind.RefactorExtract } as const;

export const codeActions: Feature = {
  name: 'code actions',
  capabilities: {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorExtract] },
  },
  register: ({ connection, answer }) => {
    connection.onCodeAction(
      answer<CodeActionParams, CodeAction[]>('code actions', [], (target, { range, context }) => {
        const { view, path, lines } = target;
        const place = { file: path, start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
        const found = view.diagnostics.filter(({ place: first, also = [] }) =>
          [first, ...also].some((at) => touches(at, place)),
        );
        return actionsAt(view, { range: place, found })
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
