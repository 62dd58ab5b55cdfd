import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, rules } from '@sla/language';
import { folderWith } from '../temporary.ts';

/**
 * A workspace in which only what makes an agreement meaningless is told, so that these tests speak of the command and
 * not of what a colleague would say of their examples. `wanted` are rules that keep their level.
 */
export function workspace(files: Readonly<Record<string, string | Uint8Array>>, ...wanted: string[]): string {
  const silenced = rules.filter(({ code, essential }) => !essential && !wanted.includes(code));
  const config: Config = { rules: Object.fromEntries(silenced.map(({ code }) => [code, 'off'])), ignore: [] };
  return folderWith({ 'sla.config.json': JSON.stringify(config), ...files });
}

/** An agreement without errors. */
export const starter = readFileSync(join(import.meta.dirname, '../../../../examples/starter/agreement.sla'), 'utf8');

/** It with one fault, of level error. */
export const faulty = starter.replace('enters when Interest >= 50', 'enters when Intrest >= 50');

/** The line of the fault, from 1. */
export const faultyLine = faulty.slice(0, faulty.indexOf('Intrest')).split('\n').length;

/** It with something that is a warning: a remark that silences a rule which does not exist. */
export const warned = `${starter}// sla-ignore nonsense: because\n`;

/** It in two files, the second without a header. */
export const [main, part] = halves();

function halves(): readonly [string, string] {
  const at = starter.indexOf('\nlead {');
  return [`import "./part.sla"\n${starter.slice(0, at)}\n`, starter.slice(at + 1)];
}
