import { AstUtils, type AstNode, GrammarUtils } from 'langium';
import type { Condition } from '@sla/agreement';
import type * as ast from '../../src/generated/ast.ts';
import { type ConditionScope, lowerCondition } from '../../src/lower/condition/index.ts';
import { Lowering } from '../../src/lower/lowering.ts';
import { declarePeople } from '../../src/lower/parties.ts';
import { declaredNames } from '../../src/names/declare.ts';
import { SymbolTable } from '../../src/names/symbols.ts';
import { parseSla } from '../../src/parse/parse.ts';
import type { Diagnostic } from '../../src/problem/diagnostic.ts';
import { FIXTURE } from './fixture.ts';

/** Where conditions stand in the tests unless one says otherwise: on a line that waits for a moment. */
export const MOMENT: ConditionScope = { subject: 'lead', moment: true };
export const STATE: ConditionScope = { subject: 'lead' };
export const ENTRY: ConditionScope = { subject: 'lead', moment: true, decides: true };
export const ACCOUNT: ConditionScope = { subject: 'account' };
export const AGREEMENT: ConditionScope = { subject: 'agreement' };

export interface Read {
  readonly text: string;
  readonly condition: Condition | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the condition begins in the whole text. */
  readonly start: number;
  readonly lowering: Lowering;
}

const BEFORE = 'always "asked" { when ';

/** Reads one condition against the fixture agreement. */
export function read(condition: string, scope: ConditionScope = MOMENT, fixture: string = FIXTURE): Read {
  const before = `${fixture}${BEFORE}`;
  const text = `${before}${condition} }\n`;
  const { ast: file, problems } = parseSla(text);
  if (problems.length > 0) throw new Error(`${condition}: ${problems.map((problem) => problem.message).join(' ')}`);
  const lowering = loweringOf(file);
  const line = file.declarations.flatMap((node) => (node.$type === 'Always' ? node.statements : []))[0];
  const node = line?.$type === 'WhenStatement' ? line.condition : undefined;
  const lowered = lowerCondition(lowering, node, scope);
  return { text: condition, condition: lowered, diagnostics: lowering.diagnostics, start: before.length, lowering };
}

/** The diagnostics under the condition's text, in the way a compiler shows them. */
export function marked({ text, diagnostics, start }: Read): string {
  const marks = diagnostics.map(({ code, message, place, fix }) => {
    const column = place.start - start;
    const carets = '^'.repeat(Math.max(1, place.end - place.start));
    const repair = fix ? ` [${fix.title}: ${repaired(text, fix.edits, start)}]` : '';
    return `${' '.repeat(column)}${carets} ${code}: ${message}${repair}`;
  });
  return [text, ...marks].join('\n');
}

function repaired(text: string, edits: NonNullable<Diagnostic['fix']>['edits'], start: number): string {
  return edits.reduce(
    (now, { place, text: by }) => now.slice(0, place.start - start) + by + now.slice(place.end - start),
    text,
  );
}

function loweringOf(file: ast.AgreementFile): Lowering {
  const symbols = new SymbolTable();
  const locate = (node: AstNode, property?: string) => {
    const cst = (property && GrammarUtils.findNodeForProperty(node.$cstNode, property)) || node.$cstNode;
    return { file: 'fixture.sla', start: cst?.offset ?? 0, end: cst?.end ?? 0 };
  };
  for (const { kind, name, node } of declaredNames(file)) {
    symbols.declare({ kind, name, node, place: locate(node, 'name'), uses: [] });
  }
  const time = { zone: () => ({ known: true }), holidays: () => ({ message: 'None in tests.' }) };
  const lowering = new Lowering({ symbols, accountFields: accountFields(file), locate, time });
  lowering.header = { ...lowering.header, currency: 'USD' };
  const people = AstUtils.streamAllContents(file).filter((node): node is ast.PersonRef => node.$type === 'PersonRef');
  declarePeople(lowering, people.toArray());
  return lowering;
}

const accountFields = (file: ast.AgreementFile): ReadonlyMap<string, ast.FieldStatement> =>
  new Map(
    file.declarations
      .flatMap((node) => (node.$type === 'Account' ? node.statements : []))
      .flatMap((statement) => (statement.$type === 'FieldStatement' ? [[statement.name, statement] as const] : [])),
  );
