import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { selectionAt } from '../../ide/selection.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';

export const selectionRanges: Feature = {
  name: 'selection ranges',
  capabilities: { selectionRangeProvider: true },
  register: ({ connection, answer }) => {
    connection.onSelectionRanges(
      answer<SelectionRangeParams, SelectionRange[]>('selection ranges', [], ({ view, lines, spot }, { positions }) =>
        positions.map((position) => {
          const [innermost, ...around] = selectionAt(view, spot(position)).map((place) => rangeOf(lines, place));
          const outer = around.reduceRight<SelectionRange | undefined>(
            (parent, range) => ({ range, ...(parent && { parent }) }),
            undefined,
          );
          const range = innermost ?? { start: position, end: position };
          return { range, ...(outer && { parent: outer }) };
        }),
      ),
    );
  },
};
