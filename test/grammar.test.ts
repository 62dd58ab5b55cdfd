import { AstUtils, type CstNode, GrammarAST, isCompositeCstNode } from 'langium';
import { describe, expect, test } from 'vitest';
import { SlaGrammar } from '../packages/language/src/generated/grammar.ts';
import { parseSla } from '../packages/language/src/parse/parse.ts';
import { allFiles, filesOf } from './examples.ts';

type Element = GrammarAST.Keyword | GrammarAST.RuleCall;

/** What the grammar reads only so that it can be said better what is wrong with it. */
const NEVER_RIGHT = ['ChangeStatement: period=PeriodLiteral', 'DateOrTimeLiteral: TimeLiteral'];

/** What acme does without, which example has it, and why. */
const ELSEWHERE: readonly (readonly [part: string, example: string, why: string])[] = [
  ["ContactPolicy: 'and'", 'gitlab', 'Acme has one role for each contact policy.'],
  ['ContactPolicy: others=NameRef', 'gitlab', 'Acme has one role for each contact policy.'],
  ["PartiesStatement: ','", 'gitlab', 'Acme has two parties.'],
  ["EffectiveStatement: 'from'", 'new-breed', 'There is one header, and Acme says `effective on`.'],
  ["RoundRobin: ','", 'new-breed', 'Four people of Acme are divided by region alone.'],
  ['RoundRobin: covers=NameRef', 'new-breed', 'Four people of Acme are divided by region alone.'],
];

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

  test('has no part that acme does not use, but for those that have a better home', () => {
    const inAcme = new Set(Object.values(filesOf('acme')).flatMap((text) => [...usedBy(text)]));
    const unused = rules.flatMap(elementsOf).filter(([, element]) => !inAcme.has(element));
    const known = [...NEVER_RIGHT, ...ELSEWHERE.map(([part]) => part)];
    expect(unused.map(([shown]) => shown).toSorted()).toEqual(known.toSorted());
  });

  test.each(ELSEWHERE)('%s stands in %s: %s', (part, example) => {
    const inExample = new Set(Object.values(filesOf(example)).flatMap((text) => [...usedBy(text)]));
    const elements = rules.flatMap(elementsOf).filter(([shown]) => shown === part);
    expect(elements.some(([, element]) => inExample.has(element))).toBe(true);
  });

  test.each(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'])(
    'acme uses the unit %s',
    (unit) => {
      const text = Object.values(filesOf('acme')).join('\n');
      expect(text).toMatch(new RegExp(`(?:\\d |per |every |fiscal )(?:business )?${unit}s?\\b`));
    },
  );

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
