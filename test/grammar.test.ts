import { AstUtils, type CstNode, GrammarAST, isCompositeCstNode } from 'langium';
import { describe, expect, test } from 'vitest';
import { SlaGrammar } from '../packages/language/src/generated/grammar.ts';
import { parseSla } from '../packages/language/src/parse/parse.ts';
import { allFiles } from './examples.ts';

type Element = GrammarAST.Keyword | GrammarAST.RuleCall;

/** What the grammar reads only so that it can be said better what is wrong with it. */
const NEVER_RIGHT = ['ChangeStatement: period=PeriodLiteral', 'DateOrTimeLiteral: TimeLiteral'];

/** Every word and every part of every rule, as `Rule: 'word'` or `Rule: property=Part`. */
function elementsOf(rule: GrammarAST.ParserRule): readonly (readonly [shown: string, element: Element])[] {
  return [rule.definition, ...AstUtils.streamAllContents(rule.definition)]
    .filter((node): node is Element => GrammarAST.isKeyword(node) || (GrammarAST.isRuleCall(node) && !isLayout(node)))
    .map((element) => [`${rule.name}: ${shownAs(element)}`, element]);
}

/** Line ends have no meaning of their own, and a fragment leaves no node: its parts are looked for where it is defined. */
function isLayout({ rule }: GrammarAST.RuleCall): boolean {
  const called = rule.ref;
  return ['NL', 'EOD'].includes(rule.$refText) || (GrammarAST.isParserRule(called) && called.fragment);
}

function shownAs(element: Element): string {
  if (GrammarAST.isKeyword(element)) return `'${element.value}'`;
  const property = AstUtils.getContainerOfType(element, GrammarAST.isAssignment)?.feature;
  const called = element.rule.ref?.name ?? '';
  return property === undefined ? called : `${property}=${called}`;
}

/** The parts of the grammar that a text was read by. */
function usedBy(text: string): ReadonlySet<unknown> {
  const used = new Set<unknown>();
  const open: (CstNode | undefined)[] = [parseSla(text).ast.$cstNode];
  for (let node = open.pop(); node; node = open.pop()) {
    used.add(node.grammarSource);
    if (isCompositeCstNode(node)) open.push(...node.content);
  }
  return used;
}

describe('the grammar', () => {
  const used = new Set(Object.values(allFiles()).flatMap((text) => [...usedBy(text)]));
  const rules = SlaGrammar().rules.filter(GrammarAST.isParserRule);

  test('has no part that no example uses', () => {
    const unused = rules.flatMap(elementsOf).filter(([, element]) => !used.has(element));
    expect(unused.map(([shown]) => shown)).toEqual(NEVER_RIGHT);
  });

  test('has parts that are used: this test can fail', () => {
    const all = rules.flatMap(elementsOf);
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter(([, element]) => usedBy('team Sales').has(element)).map(([shown]) => shown)).toEqual([
      'AgreementFile: declarations=Declaration',
      'Declaration: Team',
      "Team: 'team'",
      'Team: name=ID',
    ]);
  });
});
