import type { AccountType, Consent, EventType, Field, Form, LeadType } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { proseOf } from '../parse/prose.ts';
import { nameDuplicate } from '../problem/names/name-duplicate.ts';
import { pathRepeatsStage } from '../problem/stages/path-repeats-stage.ts';
import { channelOf } from './channels.ts';
import { lowerCondition } from './condition/index.ts';
import { fieldReferenceOf, lowerEvent, lowerField } from './fields.ts';
import type { Lowering } from './lowering.ts';
import { markLine, markNamed, namedOf } from './named.ts';
import { inOrder, sorted } from './records.ts';
import { every, single } from './statements.ts';

/** What is known of a lead and what can happen to it; `lead` may be spread over several blocks and files. */
export function lowerLead(lowering: Lowering, nodes: readonly ast.Lead[]): LeadType {
  const statements = nodes.flatMap((node) => node.statements);
  const path = single(lowering, statements, 'PathStatement');
  const belongs = single(lowering, statements, 'BelongsStatement');
  const belongsToAccount = belongs && lowerCondition(lowering, belongs.condition, { subject: 'lead' });
  const lead: LeadType = {
    ...proseOfAll(nodes),
    ...(belongsToAccount ? { belongsToAccount } : {}),
    path: pathOf(lowering, path?.stages ?? []),
    fields: firstOfEach(lowering, every(statements, 'FieldStatement'), lowerField),
    events: firstOfEach<ast.EventStatement, EventType>(lowering, every(statements, 'EventStatement'), lowerEvent),
    consent: inOrder(
      every(statements, 'ConsentStatement').flatMap((line) => consentOf(lowering, line) ?? []),
      ({ channel }) => channel,
    ),
  };
  const [first] = nodes;
  return first ? lowering.mark(lead, first, { path, belongsToAccount: belongs }) : lead;
}

/** The stages of the path; one that stands there again is reported, and counts where it stands first. */
function pathOf(lowering: Lowering, refs: readonly ast.NameRef[]): readonly string[] {
  const first = new Map<string, ast.NameRef>();
  for (const ref of refs) {
    const stage = lowering.name(ref, ['stage']);
    if (stage === undefined) continue;
    const earlier = first.get(stage);
    if (earlier) {
      const related = [{ place: lowering.place(earlier), message: 'It stands here first.' }];
      lowering.report(pathRepeatsStage, ref, [stage], { related });
    } else first.set(stage, ref);
  }
  return [...first.keys()];
}

/** What is known of accounts. */
export function lowerAccount(lowering: Lowering, nodes: readonly ast.Account[]): AccountType {
  const statements = nodes.flatMap((node) => node.statements);
  const fields = every(statements, 'FieldStatement');
  const seen = new Map<string, ast.FieldStatement>();
  for (const field of fields) {
    const earlier = seen.get(field.name);
    if (!earlier) seen.set(field.name, field);
    else reportDuplicate(lowering, field, earlier);
  }
  const account: AccountType = {
    ...proseOfAll(nodes),
    fields: sorted([...seen.values()].map((field): [string, Field] => [field.name, lowerField(lowering, field)])),
    events: firstOfEach<ast.EventStatement, EventType>(lowering, every(statements, 'EventStatement'), lowerEvent),
  };
  const [first] = nodes;
  return first ? lowering.mark(account, first) : account;
}

/** What is written above each block; sorted, so that it does not depend on which file is read first. */
function proseOfAll(nodes: readonly (ast.Lead | ast.Account)[]): { readonly prose?: string } {
  const texts = nodes.flatMap((node) => proseOf(node) ?? []).sort();
  return texts.length > 0 ? { prose: texts.join('\n\n') } : {};
}

function reportDuplicate(lowering: Lowering, field: ast.FieldStatement, earlier: ast.FieldStatement): void {
  lowering.report(nameDuplicate, lowering.place(field, 'name'), [field.name, 'another field of the account'], {
    related: [{ place: lowering.place(earlier, 'name'), message: 'It is declared here.' }],
  });
}

/** Declarations whose name is theirs; the second of two with one name has been reported already. */
function firstOfEach<N extends ast.FieldStatement | ast.EventStatement, T>(
  lowering: Lowering,
  nodes: readonly N[],
  lower: (lowering: Lowering, node: N) => T,
): Readonly<Record<string, T>> {
  return sorted(
    nodes.filter((node) => lowering.symbols.of(node)).map((node): [string, T] => [node.name, lower(lowering, node)]),
  );
}

function consentOf(lowering: Lowering, line: ast.ConsentStatement): Consent | undefined {
  const channel = channelOf(lowering, line.channel);
  const when = lowerCondition(lowering, line.condition, { subject: 'lead' });
  if (!channel || !when) return undefined;
  return markLine(lowering, { channel, when }, line, { channel: line.channel });
}

/** A form and what it asks. */
export function lowerForm(lowering: Lowering, node: ast.Form): Form {
  const asks = every(node.statements, 'AsksStatement').flatMap((line) =>
    line.fields.flatMap((field) => fieldReferenceOf(lowering, field) ?? []),
  );
  return markNamed(lowering, { ...namedOf(node), asks }, node);
}
