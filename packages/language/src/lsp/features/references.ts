import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  type Location,
  type ReferenceParams,
} from 'vscode-languageserver';
import { highlightsAt, referencesAt } from '../../ide/navigation/references.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { locationOf } from '../locations.ts';

/** Everywhere something is written: over all files, and in the one that is shown. */
export const references: Feature = {
  name: 'references',
  capabilities: { documentHighlightProvider: true, referencesProvider: true },
  register: ({ connection, answer }) => {
    connection.onReferences(
      answer<ReferenceParams, Location[]>('references', [], ({ views, workspace, spot }, { position, context }) => {
        const found = views.flatMap((view) =>
          referencesAt(view, spot(position), { declarations: context.includeDeclaration }).map((place) => {
            const key = `${place.file}:${place.start}`;
            return [key, locationOf({ view, workspace }, place)] as const;
          }),
        );
        // A file may belong to several agreements.
        return [...new Map(found).values()];
      }),
    );
    connection.onDocumentHighlight(
      answer<DocumentHighlightParams, DocumentHighlight[]>('highlights', [], ({ view, lines, spot }, { position }) =>
        highlightsAt(view, spot(position)).map(({ place, declares }) => ({
          range: rangeOf(lines, place),
          kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        })),
      ),
    );
  },
};
