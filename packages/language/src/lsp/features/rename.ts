import type { PrepareRenameParams, Range, RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import { prepareRename, renameAt } from '../../ide/rename/rename.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { changesOf } from '../locations.ts';
import { Refusal } from '../refusal.ts';

interface Prepared {
  readonly range: Range;
  readonly placeholder: string;
}

export const rename: Feature = {
  name: 'rename',
  capabilities: { renameProvider: { prepareProvider: true } },
  register: ({ connection, answer }) => {
    connection.onPrepareRename(
      answer<PrepareRenameParams, Prepared | null>('prepare rename', null, ({ views, lines, spot }, { position }) => {
        const found = prepareRename(views, spot(position));
        if (!found) return null;
        if ('refused' in found) throw new Refusal(found.refused);
        return { range: rangeOf(lines, found.place), placeholder: found.name };
      }),
    );
    connection.onRenameRequest(
      answer<RenameParams, WorkspaceEdit | null>('rename', null, (target, { position, newName }) => {
        const { views, workspace, spot } = target;
        const outcome = renameAt(views, spot(position), newName);
        if (!outcome) return null;
        if ('refused' in outcome) throw new Refusal(outcome.refused);
        return { changes: changesOf(workspace, views, outcome.edits) };
      }),
    );
  },
};
