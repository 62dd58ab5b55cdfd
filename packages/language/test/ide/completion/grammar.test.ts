import { AstUtils, GrammarAST } from 'langium';
import { expect, test } from 'vitest';
import { SlaGrammar } from '../../../src/generated/grammar.ts';
import { SCOPES } from '../../../src/ide/completion/condition/scope.ts';
import { VALUE_SLOTS } from '../../../src/ide/completion/condition/wanted.ts';
import { ROWS } from '../../../src/ide/completion/names/rows.ts';

const rules = SlaGrammar().rules.filter(GrammarAST.isParserRule);

/** Every property of the grammar, as `Rule.property`, with the rules and terminals that can fill it. */
const properties = new Map<string, Set<string>>();
for (const rule of rules) {
  for (const node of AstUtils.streamAllContents(rule).filter(GrammarAST.isAssignment)) {
    const slot = `${rule.name}.${node.feature}`;
    const calls = AstUtils.streamAst(node.terminal)
      .filter(GrammarAST.isRuleCall)
      .map((call) => call.rule.$refText);
    properties.set(slot, new Set([...(properties.get(slot) ?? []), ...calls]));
  }
}

/** Rules that are a name, or may be one: what fills a property with one of them is a name of some kind. */
const NAMES = ['ID', 'NameRef', 'Party', 'Actor', 'Addressee', 'RouteTarget', 'Path', 'RefValue', 'Value'];

test('every property that a name can fill has a row', () => {
  const rows = new Set(ROWS.map(({ slot }) => slot));
  const missing = [...properties].filter(([slot, calls]) => NAMES.some((rule) => calls.has(rule)) && !rows.has(slot));
  const known = missing.map(([slot]) => slot).filter((slot) => !isNew(slot) && !NO_ROW.includes(slot));
  expect(known).toEqual([]);
});

/** What something new is called. */
const isNew = (slot: string): boolean => properties.get(slot)?.has('ID') === true && slot.endsWith('.name');

const NO_ROW: readonly string[] = [
  // What the name is for is said by what these fill.
  'NameRef.name',
  'Path.name',
  'RefValue.name',
  // Bounds of a KPI are written out.
  'KpiTargetStatement.value',
  'AlarmStatement.value',
];

test('the tables name properties that there are', () => {
  const named = [...ROWS.map(({ slot }) => slot), ...SCOPES.map(([slot]) => slot), ...VALUE_SLOTS];
  expect(named.filter((slot) => !properties.has(slot))).toEqual([]);
});
