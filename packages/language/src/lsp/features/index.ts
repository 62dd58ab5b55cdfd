import type { Feature } from '../feature.ts';
import { codeLenses } from './code-lenses.ts';
import { compiledAgreement } from './compiled-agreement.ts';
import { documents } from './documents.ts';
import { folders } from './folders.ts';
import { hover } from './hover.ts';
import { settings } from './settings.ts';
import { settled } from './settled.ts';
import { watchedFiles } from './watched-files.ts';

/** Everything the server can do. To add one: a file, a row here, a row in the capability test. */
export const features: readonly Feature[] = [
  codeLenses,
  compiledAgreement,
  documents,
  folders,
  hover,
  settings,
  settled,
  watchedFiles,
];
