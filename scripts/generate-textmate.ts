/** Writes `syntaxes/sla.tmLanguage.json` from the Langium grammar. */
import { writeFileSync } from 'node:fs';
import { SlaGrammar } from '../packages/language/src/generated/grammar.ts';
import { textMateGrammar } from './textmate.ts';

const file = new URL('../syntaxes/sla.tmLanguage.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(textMateGrammar(SlaGrammar()), null, 2)}\n`);
