import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { holdAgain, holdFixes, holdFormat, wholeWay } from './whole-way.ts';

const FOLDER = new URL('cases/', import.meta.url);

/** Texts that once broke something; the first line of each says what. */
test.each(readdirSync(FOLDER))('%s goes the whole way', (name) => {
  const files = { 'agreement.sla': readFileSync(new URL(name, FOLDER), 'utf8') };
  const outcome = wholeWay(files);
  holdFormat(files, outcome);
  holdFixes(files, outcome);
  holdAgain(files, outcome);
});
