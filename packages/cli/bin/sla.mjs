#!/usr/bin/env node
// Plain JavaScript that any Node can parse, so that an old Node gets a sentence instead of a stack trace.
import { existsSync } from 'node:fs';
import * as loader from 'node:module';

const major = Number(process.versions.node.split('.')[0]);
const main = new URL('../dist/sla.js', import.meta.url);
if (major < 22) {
  console.error(
    `sla needs Node 22 or newer; this is Node ${process.versions.node}. Install a newer Node (https://nodejs.org) and try again.`,
  );
  process.exitCode = 2;
} else if (!existsSync(main)) {
  console.error('sla is not built yet. Run `npm run build` in the project folder, then try again.');
  process.exitCode = 2;
} else {
  // Keeps the compiled code between runs (from Node 22.1 on); without it only a few milliseconds are lost.
  loader.enableCompileCache?.();
  await import(main.href);
}
