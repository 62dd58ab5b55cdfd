import type {
  DocumentSymbol,
  DocumentSymbolParams,
  WorkspaceSymbol,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { documentSymbols, type DocumentSymbol as Found } from '../../ide/symbols/document-symbols.ts';
import { workspaceSymbols } from '../../ide/symbols/workspace-symbols.ts';
import type { LineIndex } from '../../source/place.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { locationOf } from '../locations.ts';
import { SYMBOL_KINDS } from '../symbol-kinds.ts';

/** The outline of a document, and what is declared anywhere. */
export const symbols: Feature = {
  name: 'symbols',
  capabilities: { documentSymbolProvider: { label: 'Agreement' }, workspaceSymbolProvider: true },
  register: ({ connection, session, answer, answerAll }) => {
    connection.onDocumentSymbol(
      answer<DocumentSymbolParams, DocumentSymbol[]>('document symbols', [], ({ view, path, lines }) =>
        documentSymbols(view, path).map((symbol) => wireSymbol(lines, symbol)),
      ),
    );
    connection.onWorkspaceSymbol(
      answerAll<WorkspaceSymbolParams, WorkspaceSymbol[]>('workspace symbols', [], ({ query }) =>
        session.workspaces.flatMap((workspace) => {
          const { views } = workspace.agreements;
          return workspaceSymbols(views, query).flatMap(({ name, kind, owner, place }) => {
            const view = views.find((one) => one.file(place.file) !== undefined);
            if (!view) return [];
            const location = locationOf({ view, workspace }, place);
            return [{ name, kind: SYMBOL_KINDS[kind], location, ...(owner && { containerName: owner }) }];
          });
        }),
      ),
    );
  },
};

function wireSymbol(lines: LineIndex, { name, detail, sort, place, whole, children }: Found): DocumentSymbol {
  return {
    name,
    detail,
    kind: SYMBOL_KINDS[sort],
    range: rangeOf(lines, whole),
    selectionRange: rangeOf(lines, place),
    children: children.map((child) => wireSymbol(lines, child)),
  };
}
