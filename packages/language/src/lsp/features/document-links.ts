import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { linksIn } from '../../ide/links.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';

export const documentLinks: Feature = {
  name: 'document links',
  capabilities: { documentLinkProvider: { resolveProvider: false } },
  register: ({ connection, answer }) => {
    connection.onDocumentLinks(
      answer<DocumentLinkParams, DocumentLink[]>('document links', [], ({ view, path, lines, workspace }) =>
        linksIn(view, path).map(({ place, path: target }) => ({
          range: rangeOf(lines, place),
          target: workspace.uriOf(target),
        })),
      ),
    );
  },
};
