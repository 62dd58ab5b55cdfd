import { AstUtils, GrammarAST } from 'langium';
import { isWordKey } from './tokens.ts';

/** The words one declaration is written with. */
export interface DeclarationWords {
  /** The word it begins with. */
  readonly keyword: string;
  /** Words that begin a line of its block, sorted. */
  readonly heads: readonly string[];
  /** All words that mean something in it, `keyword` and `heads` included, sorted. */
  readonly words: readonly string[];
}

/** Where a word means something: the declarations, by keyword, in which it does and in which it begins a line. */
export interface KeywordUse {
  readonly word: string;
  readonly isDeclaration: boolean;
  readonly headIn: readonly string[];
  readonly usedIn: readonly string[];
}

/** The words of every declaration of a grammar, in the grammar's order. */
export function declarationWords(grammar: GrammarAST.Grammar): readonly DeclarationWords[] {
  const declaration = grammar.rules.find(({ name }) => name === 'Declaration');
  return calledBy(declaration).map((rule) => {
    const lines = AstUtils.streamAllContents(rule)
      .filter(GrammarAST.isAssignment)
      .filter(({ feature }) => feature === 'statements')
      .flatMap(({ terminal }) => [terminal]);
    const heads = new Set(lines.toArray().flatMap((line) => [...firstWords(line)]));
    const words = new Set([...reachable(rule)].flatMap((one) => [...wordsIn(one)]));
    return { keyword: [...firstWords(rule.definition)][0] ?? '', heads: sorted(heads), words: sorted(words) };
  });
}

/** Every word that is a keyword somewhere, sorted. */
export function keywordUses(grammar: GrammarAST.Grammar): readonly KeywordUse[] {
  const declarations = declarationWords(grammar);
  const named = (has: (words: DeclarationWords) => boolean) => declarations.filter(has).map(({ keyword }) => keyword);
  return sorted(new Set(declarations.flatMap(({ words }) => words))).map((word) => ({
    word,
    isDeclaration: declarations.some(({ keyword }) => keyword === word),
    headIn: named(({ heads }) => heads.includes(word)),
    usedIn: named(({ words }) => words.includes(word)),
  }));
}

function firstWords(element: GrammarAST.AbstractElement): ReadonlySet<string> {
  if (GrammarAST.isKeyword(element)) return new Set(isWordKey(element.value) ? [element.value] : []);
  if (GrammarAST.isAssignment(element)) return firstWords(element.terminal);
  if (GrammarAST.isAlternatives(element)) return new Set(element.elements.flatMap((part) => [...firstWords(part)]));
  const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
  if (GrammarAST.isParserRule(rule)) return firstWords(rule.definition);
  if (!GrammarAST.isGroup(element)) return new Set();
  const words = new Set<string>();
  for (const part of element.elements.filter((one) => !GrammarAST.isAction(one))) {
    for (const word of firstWords(part)) words.add(word);
    if (part.cardinality !== '?' && part.cardinality !== '*') break;
  }
  return words;
}

function calledBy(rule: GrammarAST.AbstractRule | undefined): readonly GrammarAST.ParserRule[] {
  if (rule === undefined) return [];
  const calls = AstUtils.streamAllContents(rule).filter(GrammarAST.isRuleCall).toArray();
  return calls.flatMap((call) => (GrammarAST.isParserRule(call.rule.ref) ? [call.rule.ref] : []));
}

function reachable(from: GrammarAST.ParserRule): ReadonlySet<GrammarAST.ParserRule> {
  const found = new Set([from]);
  for (const rule of found) for (const called of calledBy(rule)) found.add(called);
  return found;
}

function wordsIn(rule: GrammarAST.ParserRule): ReadonlySet<string> {
  const keywords = AstUtils.streamAllContents(rule).filter(GrammarAST.isKeyword).toArray();
  return new Set(keywords.map(({ value }) => value).filter(isWordKey));
}

function sorted(words: ReadonlySet<string>): readonly string[] {
  return [...words].sort();
}
