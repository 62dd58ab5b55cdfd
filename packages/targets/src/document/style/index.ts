import { colourCss } from './colours.ts';
import { layoutCss } from './layout.ts';
import { partsCss } from './parts.ts';
import { pictureCss } from './pictures.ts';
import { printCss } from './print.ts';
import { scrollCss } from './scroll.ts';
import { tableCss } from './tables.ts';
import { textCss } from './text.ts';

/** Everything the document looks by. Later rules win, so what is printed comes last. */
export const documentCss: string = [
  colourCss,
  layoutCss,
  textCss,
  partsCss,
  scrollCss,
  tableCss,
  pictureCss,
  printCss,
].join('\n');
