// Makes agreements of any size: the starter, with its declarations repeated under numbered names.
import { readFileSync } from 'node:fs';

const STARTER = new URL('../examples/starter/agreement.sla', import.meta.url);
const NAME = /^(?:role|queue|score|stage|kpi|goal|handoff|contact|nurture|report|meeting) (\w+)/gm;

/** An agreement of at least so many lines. Header, calendar, teams, lead and funnel stay single. */
export function agreementOfLines(lines: number): string {
  const declarations = readFileSync(STARTER, 'utf8').split(/\n(?=(?:\/\/\/[^\n]*\n)*[a-z])/);
  const head = declarations.filter(isSingle).join('\n');
  // Further stages are off the path, so they must say where leads come from.
  const body = declarations.filter((part) => !isSingle(part)).join('\n');
  const further = body.replace('enters when Interest', 'enters from Lead when Interest');
  const names = [...body.matchAll(NAME)].map((match) => match[1] ?? '');
  const word = new RegExp(`\\b(${names.join('|')})\\b(?!")`, 'g');
  const copies = Math.max(0, Math.ceil((lines - head.split('\n').length) / body.split('\n').length) - 1);
  const parts = Array.from({ length: copies }, (_, copy) => further.replace(word, `$1_${copy + 1}`));
  return [head, body, ...parts].join('\n');
}

const isSingle = (part: string): boolean => /^(?:\/\/\/[^\n]*\n)*(agreement|calendar|team|lead|funnel)\b/.test(part);
