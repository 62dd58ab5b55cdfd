import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../ide/hover/hover.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';

export const hover: Feature = {
  name: 'hover',
  capabilities: { hoverProvider: true },
  register: ({ connection, answer }) => {
    connection.onHover(
      answer<HoverParams, Hover | null>('hover', null, ({ view, lines, spot }, { position }) => {
        const found = hoverAt(view, spot(position));
        if (!found) return null;
        return { range: rangeOf(lines, found.place), contents: { kind: MarkupKind.Markdown, value: found.markdown } };
      }),
    );
  },
};
