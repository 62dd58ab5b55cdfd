import type { AstNode } from 'langium';
import type { Declaration, LeadStatement } from '../../src/generated/ast.ts';
import { parseSla } from '../../src/parse/parse.ts';
import { STARTER } from './compile-text.ts';

/**
 * The starter agreement with the declarations of a snippet: one of the same kind and name takes the place of the
 * starter's. `lead` and `account` may be spread over several blocks, so of the starter's only what is said again goes.
 * Whoever loses the address goes on having it where the name stands next.
 */
export function withStarter(snippet: string): string {
  const added = parseSla(snippet).ast.declarations;
  const replaced = parseSla(STARTER).ast.declarations.flatMap((declaration) => replacedPart(declaration, added));
  const rest = replaced.toSorted((a, b) => b.start - a.start).reduce(cut, STARTER);
  return keepAddresses(`${rest}\n${snippet}`);
}

function keepAddresses(text: string): string {
  const people = [...STARTER.matchAll(/("[^"\n]+") (<[^<>\n]+>)/g)];
  return people.reduce(
    (now, [person, name = '']) => (now.includes(`${name} <`) ? now : now.replace(name, person)),
    text,
  );
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const cut = (text: string, { start, end }: Range): string => text.slice(0, start) + text.slice(end);

function replacedPart(old: Declaration, added: readonly Declaration[]): readonly Range[] {
  const same = added.find((declaration) => keyOf(declaration) === keyOf(old));
  if (!same) return [];
  if (old.$type !== 'Lead' || same.$type !== 'Lead') return rangeOf(old);
  const said = new Set(added.flatMap((each) => (each.$type === 'Lead' ? each.statements.map(statementKey) : [])));
  return old.statements.filter((statement) => said.has(statementKey(statement))).flatMap(rangeOf);
}

/** Fields and events go by their name, the other statements by their kind. */
const statementKey = (statement: LeadStatement): string =>
  'name' in statement ? `name ${statement.name}` : statement.$type;

/** The header is one whatever it is called, and so is the block of the lead. */
function keyOf(declaration: Declaration): string {
  const isOne = declaration.$type === 'Agreement' || declaration.$type === 'Lead' || !('name' in declaration);
  return isOne ? declaration.$type : `${declaration.$type} ${declaration.name}`;
}

function rangeOf({ $cstNode }: Pick<AstNode, '$cstNode'>): readonly Range[] {
  return $cstNode ? [{ start: $cstNode.offset, end: $cstNode.end }] : [];
}
