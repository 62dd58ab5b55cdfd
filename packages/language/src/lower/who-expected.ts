import { nameText } from '@sla/agreement';
import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import { isHandoff, isQueue, isRole, isTeam } from '../generated/ast.ts';
import type { SymbolTable } from '../names/symbols.ts';
import { scenarioInvalid } from '../problem/types/scenario-invalid.ts';
import { excerpt } from './condition/excerpt.ts';
import type { Lowering } from './lowering.ts';
import { PARTY_KINDS } from './parties.ts';
import { every } from './statements.ts';

/**
 * `expect owner is "Amy Chen"`, `expect ToSales = SDR`: a condition cannot ask who has the lead, but a scenario can, of
 * the handoff that gave it. Whether that was reported.
 */
export function reportWhoExpected(lowering: Lowering, condition: ast.Condition | undefined): boolean {
  if (condition?.$type !== 'Fact' || !condition.subject) return false;
  const { subject, tails } = condition;
  const who = tails.length === 1 ? whoIn(lowering, tails[0]) : undefined;
  const [handoff, another] = who ? handoffsMeant(lowering, subject.name, who.name) : [];
  if (who === undefined || handoff === undefined) return false;
  const text = `${nameText(handoff)} to ${who.words}`;
  const how = another === undefined ? 'write' : 'as in';
  const message = `Who has the lead is asked of the handoff that gave it: ${how} \`expect ${text}\`.`;
  const place = lowering.place(condition);
  const fix = { title: `Change to '${text}'`, edits: [{ place, text }] };
  lowering.report(scenarioInvalid, place, [message], another === undefined ? { fix } : {});
  return true;
}

/** The handoff that is asked; of an owner those to the team of whoever is meant, or where there are none all. */
function handoffsMeant({ symbols }: Lowering, subject: string, who: string): readonly string[] {
  const symbol = symbols.find(subject);
  if (symbol?.kind === 'handoff') return [symbol.name];
  if (subject !== 'owner' || symbol) return [];
  const teams = teamsOf(symbols, who);
  const handoffs = symbols.all(['handoff']);
  const likely = handoffs.filter(({ node }) => isHandoff(node) && teams.has(node.to?.name ?? ''));
  return (likely.length > 0 ? likely : handoffs).map(({ name }) => name);
}

/** The teams somebody belongs to, by the name of a person, a role, a queue or a team. */
function teamsOf(symbols: SymbolTable, who: string): ReadonlySet<string> {
  const node = symbols.find(who)?.node;
  if (isTeam(node)) return new Set([who]);
  if (isRole(node) || isQueue(node)) return new Set(node.team?.name ? [node.team.name] : []);
  const isMember = (role: AstNode): boolean =>
    isRole(role) && every(role.statements, 'MemberStatement').some(({ person }) => person?.name === who);
  const isLead = (team: AstNode): boolean =>
    isTeam(team) && every(team.statements, 'LedByStatement').some(({ person }) => person?.name === who);
  return new Set([
    ...symbols
      .all(['role'])
      .flatMap(({ node: role }) => (isMember(role) && isRole(role) ? (role.team?.name ?? []) : [])),
    ...symbols.all(['team']).flatMap(({ node: team, name }) => (isLead(team) ? name : [])),
  ]);
}

/** Who is meant behind `is` or `=`: the name, and the words as they are written. */
function whoIn({ symbols }: Lowering, tail: ast.FactTail | undefined): Who | undefined {
  if (tail?.$type !== 'IsTail' && tail?.$type !== 'CompareTail') return undefined;
  const isPositive = tail.$type === 'IsTail' ? !tail.negated : tail.operator === '=';
  const who = tail.$type === 'IsTail' ? tail.what : tail.value;
  if (!isPositive || !who) return undefined;
  if (who.$type === 'PersonRef') return { name: who.name, words: excerpt(who) };
  if (who.$type === 'StringLiteral') return { name: who.text, words: excerpt(who) };
  const name = who.$type === 'NameRef' ? who.name : who.$type === 'RefValue' && !who.of ? who.name?.name : undefined;
  const kind = name ? symbols.find(name)?.kind : undefined;
  return name && PARTY_KINDS.some((party) => party === kind) ? { name, words: excerpt(who) } : undefined;
}

interface Who {
  readonly name: string;
  readonly words: string;
}
