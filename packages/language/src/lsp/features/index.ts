import type { Feature } from '../feature.ts';
import { callHierarchy } from './call-hierarchy.ts';
import { codeActions } from './code-actions.ts';
import { codeLenses } from './code-lenses.ts';
import { compiledAgreement } from './compiled-agreement.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { documentLinks } from './document-links.ts';
import { documents } from './documents.ts';
import { folders } from './folders.ts';
import { folding } from './folding.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { renamedFiles } from './renamed-files.ts';
import { selectionRanges } from './selection-ranges.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { settings } from './settings.ts';
import { settled } from './settled.ts';
import { signatureHelp } from './signature-help.ts';
import { symbols } from './symbols.ts';
import { watchedFiles } from './watched-files.ts';

/** Everything the server can do. To add one: a file, a row here, a row in the capability test. */
export const features: readonly Feature[] = [
  callHierarchy,
  codeActions,
  codeLenses,
  compiledAgreement,
  completion,
  definition,
  documentLinks,
  documents,
  folders,
  folding,
  formatting,
  hover,
  inlayHints,
  references,
  rename,
  renamedFiles,
  selectionRanges,
  semanticTokens,
  settings,
  settled,
  signatureHelp,
  symbols,
  watchedFiles,
];
