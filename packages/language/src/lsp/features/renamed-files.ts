import type { RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import { importsAfter, type Move } from '../../ide/rename/file-rename.ts';
import type { Feature } from '../feature.ts';
import { changesOf } from '../locations.ts';
import { keyOf } from '../session/address.ts';
import type { Workspace } from '../session/workspace.ts';

/** Imports follow files and folders that get another name. */
export const renamedFiles: Feature = {
  name: 'renamed files',
  capabilities: {
    workspace: {
      fileOperations: {
        willRename: {
          filters: [{ pattern: { glob: '**/*.sla', matches: 'file' } }, { pattern: { glob: '**', matches: 'folder' } }],
        },
        didRename: { filters: [{ pattern: { glob: '**', matches: 'folder' } }] },
      },
    },
  },
  register: ({ connection, session, publisher, answerAll }) => {
    connection.workspace.onDidRenameFiles(async () => {
      await session.readAgain();
      publisher.changed();
    });
    connection.workspace.onWillRenameFiles(
      answerAll<RenameFilesParams, WorkspaceEdit | null>('renamed files', null, (params) => {
        const changes = session.workspaces.map((workspace) => {
          const { views } = workspace.agreements;
          return changesOf(workspace, views, importsAfter(views, movesIn(workspace, params)));
        });
        return { changes: Object.assign({}, ...changes) };
      }),
    );
  },
};

/** What moves within a workspace; an import cannot follow what leaves it. */
function movesIn(workspace: Workspace, { files }: RenameFilesParams): readonly Move[] {
  return files.flatMap(({ oldUri, newUri }) => {
    const [from, to] = [workspace.pathOf(keyOf(oldUri)), workspace.pathOf(keyOf(newUri))];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
}
