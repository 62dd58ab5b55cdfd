import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { hintKinds, hintsIn } from '../../ide/hints/index.ts';
import { offsetAt, positionAt } from '../convert.ts';
import type { Feature } from '../feature.ts';

export const inlayHints: Feature = {
  name: 'inlay hints',
  capabilities: { inlayHintProvider: { resolveProvider: false } },
  register: ({ connection, settings, answer }) => {
    connection.languages.inlayHint.on(
      answer<InlayHintParams, InlayHint[]>('inlay hints', [], ({ view, path, lines }, { range }) => {
        const within = { file: path, start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
        const wanted = hintKinds.filter(({ kind }) => settings.isOn('inlayHints', kind));
        return hintsIn(view, within, wanted).map(({ offset, text, more }) => ({
          position: positionAt(lines, offset),
          label: text,
          paddingLeft: true,
          ...(more && { tooltip: more }),
        }));
      }),
    );
  },
};
