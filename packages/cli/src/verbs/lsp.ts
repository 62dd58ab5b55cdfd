import { readHolidays } from '../agreements/compile.ts';
import { EXIT, Refusal } from '../exit.ts';
import { besideCommand } from '../files/assets.ts';
import type { serve } from '../lsp/serve.ts';
import type { Run } from './verb.ts';

/** Serves an editor until it says goodbye, or closes the connection. */
export const run: Run = async ({ io, options }) => {
  if (!options.stdio) throw new Refusal('The language server talks over standard input and output: add --stdio.');
  const server: { readonly serve: typeof serve } = await import(besideCommand('lsp.cjs'));
  const stopped = io.interrupted();
  server.serve(readHolidays);
  await stopped;
  return EXIT.fine;
};
