/**
 * The TextMate grammar of `.sla`, made from the Langium grammar, so that the two cannot drift apart.
 *
 * A word is a keyword only in the declarations that use it. Where a name stands in the same place, a pattern cannot
 * tell: a field called `email` stays plain, one called `when` is coloured as the keyword.
 */
import { GrammarAST, GrammarUtils } from 'langium';
import { type DeclarationWords, declarationWords } from '../packages/language/src/parse/keywords.ts';

interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly include?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly beginCaptures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly Pattern[];
}

export interface TextMateGrammar {
  readonly name: string;
  readonly scopeName: string;
  readonly fileTypes: readonly string[];
  readonly patterns: readonly Pattern[];
  readonly repository: Readonly<Record<string, Pattern>>;
}

/** What a literal is called, by its terminal; in the order in which they are tried. */
const LITERALS: readonly (readonly [terminal: string, scope: string])[] = [
  ['EMAIL', 'string.unquoted.address.sla'],
  ['DATE', 'constant.numeric.date.sla'],
  ['PERIOD', 'constant.numeric.period.sla'],
  ['TIME_RANGE', 'constant.numeric.time.sla'],
  ['TIME', 'constant.numeric.time.sla'],
  ['PERCENT', 'constant.numeric.percent.sla'],
  ['DURATION', 'constant.numeric.duration.sla'],
  ['MONEY', 'constant.numeric.money.sla'],
  ['SIGNED', 'constant.numeric.points.sla'],
  ['NUMBER', 'constant.numeric.sla'],
];

const WORD_START = '(?<![\\p{L}\\p{M}\\p{N}_`])';
const WORD_END = '(?![\\p{L}\\p{M}\\p{N}_`])';
const NAME = '(?:`[^`\\r\\n]*`|[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*)';

/** Makes the TextMate grammar of a Langium grammar. */
export function textMateGrammar(grammar: GrammarAST.Grammar): TextMateGrammar {
  const declarations = declarationWords(grammar);
  const starts = `^(?=(?:${oneOf(declarations.map(({ keyword }) => keyword))})${WORD_END})`;
  return {
    name: 'Service level agreement',
    scopeName: 'source.sla',
    fileTypes: ['sla'],
    patterns: [
      { include: '#comments' },
      ...declarations.map(({ keyword }) => ({ include: `#${keyword}` })),
      { include: '#literals' },
    ],
    repository: {
      comments: { patterns: COMMENTS },
      literals: { patterns: [...TEXTS, ...LITERALS.map(([name, scope]) => literal(grammar, name, scope))] },
      signs: { patterns: SIGNS },
      ...Object.fromEntries(declarations.map((words) => [words.keyword, declaration(words, starts)])),
    },
  };
}

const COMMENTS: readonly Pattern[] = [
  { name: 'comment.line.documentation.sla', match: '///(?!/).*$' },
  { name: 'comment.line.double-slash.sla', match: '//.*$' },
  { name: 'comment.block.sla', begin: '/\\*', end: '\\*/' },
];
const TEXTS: readonly Pattern[] = [
  {
    name: 'string.quoted.double.sla',
    begin: '"',
    end: '"|$',
    patterns: [{ name: 'constant.character.escape.sla', match: '\\\\.' }],
  },
  { name: 'variable.other.quoted.sla', match: '`[^`\\r\\n]*`' },
];
const SIGNS: readonly Pattern[] = [
  { name: 'keyword.operator.arrow.sla', match: '->' },
  { name: 'keyword.operator.comparison.sla', match: '!=|<=|>=|<|>|=' },
  { name: 'keyword.operator.range.sla', match: '-|/' },
  { name: 'punctuation.separator.sla', match: ',' },
  { name: 'punctuation.section.sla', match: '[{}()]' },
];

/** A declaration reaches from its keyword at the margin to the next one. */
function declaration({ keyword, heads, words }: DeclarationWords, starts: string): Pattern {
  const isConstant = (text: string) => text === 'yes' || text === 'no';
  const constants = words.filter(isConstant);
  const others = words.filter((text) => !isConstant(text));
  const lines: Pattern[] = heads.length === 0 ? [] : [lineHead(heads)];
  const values: Pattern[] = constants.length === 0 ? [] : [{ name: 'constant.language.sla', match: word(constants) }];
  const first = `^\\s*(${keyword})${WORD_END}(?:[ \\t]+(?!(?:${oneOf(others)})${WORD_END})(${NAME}))?`;
  return {
    begin: first,
    end: starts,
    beginCaptures: { 1: { name: 'storage.type.sla' }, 2: { name: 'entity.name.type.sla' } },
    patterns: [
      { include: '#comments' },
      { include: '#literals' },
      ...lines,
      ...values,
      { name: 'keyword.other.sla', match: word(others) },
      { name: 'variable.other.sla', match: `${WORD_START}${NAME}` },
      { include: '#signs' },
    ],
  };
}

/** The word a line begins with; after some the next word is always a name. */
function lineHead(heads: readonly string[]): Pattern {
  const naming = heads.filter((head) =>
    ['field', 'event', 'group', 'row', 'column', 'map', 'pass', 'asks'].includes(head),
  );
  const named: Pattern[] =
    naming.length === 0
      ? []
      : [
          {
            match: `(?:^\\s*|(?<=\\{)\\s*)(${oneOf(naming)})${WORD_END}[ \\t]+(${NAME})`,
            captures: { 1: { name: 'keyword.control.sla' }, 2: { name: 'variable.other.sla' } },
          },
        ];
  const plain = {
    match: `(?:^\\s*|(?<=\\{)\\s*)(${oneOf(heads)})${WORD_END}`,
    captures: { 1: { name: 'keyword.control.sla' } },
  };
  return { patterns: [...named, plain] };
}

function literal(grammar: GrammarAST.Grammar, name: string, scope: string): Pattern {
  const rule = grammar.rules.find((candidate) => candidate.name === name);
  if (!GrammarAST.isTerminalRule(rule)) throw new Error(`The grammar has no terminal ${name}.`);
  const { source } = GrammarUtils.terminalRegex(rule);
  return { name: scope, match: name === 'EMAIL' ? source : `${WORD_START}(?:${source})` };
}

function word(words: readonly string[]): string {
  return `${WORD_START}(?:${oneOf(words)})${WORD_END}`;
}

function oneOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}
