import stringWidth from 'string-width';
import { visible } from './safe.ts';

/** One visible unit of a line: what is shown for it, how wide it is, and where it begins in the line. */
export interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly offset: number;
}

/** What is shown for a tab; its width on a terminal depends on where it stands, which carets cannot follow. */
const TAB = '  ';

/** Divides a line into what a terminal shows as units, so that carets stand under the right words in any script. */
export function cellsOf(line: string): readonly Cell[] {
  if (PLAIN.test(line)) return [...line].map((shown, offset) => ({ shown, width: 1, offset }));
  return Array.from(new Intl.Segmenter().segment(line), ({ segment, index }) => {
    const shown = segment === '\t' ? TAB : visible(segment);
    return { shown, width: stringWidth(shown), offset: index };
  });
}

const PLAIN = /^[\x20-\x7e]*$/;
