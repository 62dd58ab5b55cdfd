import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../ide/hover/hover.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { withReference } from '../reference-link.ts';

export const hover: Feature = {
  name: 'hover',
  capabilities: { hoverProvider: true },
  register: ({ connection, referencePage, answer }) => {
    connection.onHover(
      answer<HoverParams, Hover | null>('hover', null, ({ view, lines, spot }, { position }) => {
        const found = hoverAt(view, spot(position));
        if (!found) return null;
        const value = withReference(found.markdown, found.link, referencePage);
        return { range: rangeOf(lines, found.place), contents: { kind: MarkupKind.Markdown, value } };
      }),
    );
  },
};
