import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { formatFile, formatRange } from '../../ide/formatting/formatting.ts';
import type { Edit } from '../../problem/diagnostic.ts';
import type { LineIndex } from '../../source/place.ts';
import { offsetAt, rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';

/** Lays out documents, ranges, and what has just been typed. */
export const formatting: Feature = {
  name: 'formatting',
  capabilities: {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] },
  },
  register: ({ connection, answer }) => {
    connection.onDocumentFormatting(
      answer<DocumentFormattingParams, TextEdit[]>('formatting', [], ({ view, path, lines }) =>
        wire(lines, formatFile(view, path)),
      ),
    );
    connection.onDocumentRangeFormatting(
      answer<DocumentRangeFormattingParams, TextEdit[]>('range formatting', [], ({ view, path, lines }, { range }) => {
        const place = { file: path, start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
        return wire(lines, formatRange(view, place));
      }),
    );
    connection.onDocumentOnTypeFormatting(
      answer<DocumentOnTypeFormattingParams, TextEdit[]>(
        'formatting as you type',
        [],
        ({ view, path, lines }, { position, ch }) => {
          // After a line break it is the line before that is finished; where the cursor stands nothing moves.
          const line = ch === '\n' ? position.line : position.line + 1;
          const end = ch === '\n' ? lines.startOf(line) + lines.line(line).length : offsetAt(lines, position);
          return wire(lines, formatRange(view, { file: path, start: lines.startOf(line), end }));
        },
      ),
    );
  },
};

const wire = (lines: LineIndex, edits: readonly Edit[]): TextEdit[] =>
  edits.map(({ place, text }) => ({ range: rangeOf(lines, place), newText: text }));
