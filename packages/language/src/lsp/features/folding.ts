import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import { type Fold, foldsIn } from '../../ide/folding.ts';
import type { Feature } from '../feature.ts';

const KIND: Readonly<Partial<Record<Fold['kind'], FoldingRangeKind>>> = {
  comment: FoldingRangeKind.Comment,
  imports: FoldingRangeKind.Imports,
};

export const folding: Feature = {
  name: 'folding',
  capabilities: { foldingRangeProvider: true },
  register: ({ connection, answer }) => {
    connection.onFoldingRanges(
      answer<FoldingRangeParams, FoldingRange[]>('folding', [], ({ view, path, lines }) =>
        foldsIn(view, path).map(({ place, kind }) => {
          const wireKind = KIND[kind];
          const endLine = lines.at(place.end).line - 1;
          return { startLine: lines.at(place.start).line - 1, endLine, ...(wireKind && { kind: wireKind }) };
        }),
      ),
    );
  },
};
