import type { Condition } from '@sla/agreement';
import { type AstNode, AstUtils, GrammarUtils } from 'langium';
import type * as ast from '../../src/generated/ast.ts';
import { type ConditionScope, lowerCondition } from '../../src/lower/condition/index.ts';
import { Lowering, type Whole } from '../../src/lower/lowering.ts';
import { declarePeople } from '../../src/lower/parties.ts';
import { declaredNames } from '../../src/names/declare.ts';
import { References } from '../../src/names/references.ts';
import { SymbolTable } from '../../src/names/symbols.ts';
import { parseSla } from '../../src/parse/parse.ts';
import type { Diagnostic } from '../../src/problem/diagnostic.ts';
import type { Place } from '../../src/source/place.ts';
import { FIXTURE } from './fixture.ts';

/** Where conditions stand in the tests unless one says otherwise: on a line that waits for a moment. */
export const MOMENT: ConditionScope = { subject: 'lead', moment: true };
export const STATE: ConditionScope = { subject: 'lead' };
export const ENTRY: ConditionScope = { subject: 'lead', moment: true, decides: true };
export const ACCOUNT: ConditionScope = { subject: 'account' };
export const AGREEMENT: ConditionScope = { subject: 'agreement' };

export const SCOPES = { MOMENT, STATE, ENTRY, ACCOUNT, AGREEMENT } as const;

/** `ENTRY: owner decides` stands where a stage is entered; a condition alone stands on a line that waits. */
export function scopeOf(line: string): { readonly scope: keyof typeof SCOPES; readonly condition: string } {
  for (const scope of ['MOMENT', 'STATE', 'ENTRY', 'ACCOUNT', 'AGREEMENT'] as const) {
    if (line.startsWith(`${scope}: `)) return { scope, condition: line.slice(scope.length + 2) };
  }
  return { scope: 'MOMENT', condition: line };
}

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
export function read(condition: string, scope: ConditionScope = MOMENT): Read {
  const { ast: file, problems } = parseSla(`${BEFORE}${condition} }\n`);
  if (problems.length > 0) throw new Error(`${condition}: ${problems.map((problem) => problem.message).join(' ')}`);
  const lowering = new Lowering({ ...WHOLE, references: new References(locate, new Map()) });
  lowering.header = { ...lowering.header, currency: 'USD' };
  declarePeople(lowering, PEOPLE);
  const line = file.declarations.flatMap((node) => (node.$type === 'Always' ? node.statements : []))[0];
  const node = line?.$type === 'WhenStatement' ? line.condition : undefined;
  const lowered = lowerCondition(lowering, node, scope);
  return { text: condition, condition: lowered, diagnostics: lowering.diagnostics, start: BEFORE.length, lowering };
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

const locate = (node: AstNode, property?: string): Place => {
  const cst = (property && GrammarUtils.findNodeForProperty(node.$cstNode, property)) || node.$cstNode;
  return { file: 'asked.sla', start: cst?.offset ?? 0, end: cst?.end ?? 0 };
};

const { ast: FILE } = parseSla(FIXTURE);
const SYMBOLS = new SymbolTable();
for (const { kind, name, node } of FILE.declarations.flatMap(declaredNames)) {
  SYMBOLS.declare({ kind, name, node });
}
const WHOLE: Omit<Whole, 'references'> = {
  symbols: SYMBOLS,
  accountFields: new Map(
    FILE.declarations
      .flatMap((node) => (node.$type === 'Account' ? node.statements : []))
      .flatMap((statement) => (statement.$type === 'FieldStatement' ? [[statement.name, statement] as const] : [])),
  ),
  locate,
  time: {
    years: { firstYear: 2001, lastYear: 2058 },
    zone: () => ({ known: true }),
    holidays: () => ({ message: 'None in tests.' }),
    countries: () => [],
    regions: () => [],
  },
};
const PEOPLE = AstUtils.streamAllContents(FILE)
  .filter((node): node is ast.PersonRef => node.$type === 'PersonRef')
  .toArray();
