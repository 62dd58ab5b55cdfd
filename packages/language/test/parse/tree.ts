import type { AstNode } from 'langium';
import { parseSla } from '../../src/parse/parse.ts';
import type { SyntaxProblem } from '../../src/parse/problem.ts';
import { LineIndex } from '../../src/source/place.ts';

/** A tree as indented text, one node or property a line; what is absent or empty is left out. */
export function treeOf(node: AstNode, indent = ''): string {
  const lines = [`${indent}${node.$type}`];
  for (const [name, value] of propertiesOf(node)) {
    const items = Array.isArray(value) ? value : [value];
    for (const item of items) {
      if (isNode(item)) lines.push(treeOf(item, `${indent}  `).replace(/^ */, (blank) => `${blank}${name}: `));
      else lines.push(`${indent}  ${name}: ${JSON.stringify(item)}`);
    }
  }
  return lines.join('\n');
}

/** A node in one line: `Fact(subject: NameRef(name: "a"), tails: [LeavesTail])`. */
export function lineOf(node: AstNode): string {
  const show = (item: unknown): string => (isNode(item) ? lineOf(item) : JSON.stringify(item));
  const parts = propertiesOf(node).map(([name, value]) =>
    Array.isArray(value) ? `${name}: [${value.map(show).join(', ')}]` : `${name}: ${show(value)}`,
  );
  return parts.length === 0 ? node.$type : `${node.$type}(${parts.join(', ')})`;
}

/** The problems of a text, one a line: the words each points at, its code and message, and what its fix makes of the line. */
export function problemsOf(text: string): string {
  return parseSla(text)
    .problems.map((problem) => problemLine(text, problem))
    .join('\n');
}

function problemLine(text: string, { code, message, start, end, fix }: SyntaxProblem): string {
  const lines = new LineIndex(text);
  const said = `${lines.at(start).line} \`${text.slice(start, end)}\` [${code}] ${message}`;
  if (fix === undefined) return said;
  const fixed = `${text.slice(0, fix.start)}${fix.text}${text.slice(fix.end)}`;
  return `${said}\n  ${fix.title}: ${JSON.stringify(fixed.split('\n')[lines.at(fix.start).line - 1]?.trim())}`;
}

function propertiesOf(node: AstNode): [string, unknown][] {
  return Object.entries(node)
    .filter(([name, value]) => !name.startsWith('$') && value !== undefined && value !== false)
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && '$type' in value;
}
