import type { GrammarAST, Lexer, LexerResult } from 'langium';
import { createGrammarGuide, type GrammarGuide } from './grammar-guide.ts';
import { readDeclarations } from './layout.ts';
import { MAX_FILE_LENGTH } from './limits.ts';
import type { SyntaxProblem } from './problem.ts';
import type { Damage, Reading, ReadingEnd, Taken } from './reading.ts';
import { createScanner, type Scanner } from './scanner.ts';
import { fileTooLong, lengthProblems, mergeProblems } from './text-limits.ts';
import { type Comment, type ParserTokenType, type RawToken, type Vocabulary, vocabularyOf } from './tokens.ts';
import { unseenProblems } from './unseen.ts';

/** Tokens for the parser, and all that was found on the way. */
export interface Lexed extends LexerResult {
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
  readonly damage: readonly Damage[];
}

/** How tokens were read, for editors. */
export interface Followed {
  readonly taken: readonly Taken[];
  readonly end: ReadingEnd;
  /** Does what comes next stand inside a pair of parentheses? */
  readonly isEnclosed: boolean;
}

/**
 * Langium's lexer for `.sla`: every word is a keyword only where the grammar lets it be one, and the tokens it
 * hands on always fit the grammar. What does not fit is reported here, in the user's words, and repaired or left out;
 * so damage to one declaration never reaches another, and the parser itself has nothing to complain about.
 */
export class SlaLexer implements Lexer {
  readonly definition: Record<string, ParserTokenType>;
  readonly guide: GrammarGuide;
  /** Cuts a text into words, literals, signs and comments, whatever they mean. */
  readonly scan: Scanner;
  private readonly vocabulary: Vocabulary;
  /** What the last text came to; the parser that asked for its tokens has no room for the rest. */
  latest: Lexed | undefined;

  constructor(grammar: GrammarAST.Grammar) {
    this.vocabulary = vocabularyOf(grammar);
    this.definition = Object.fromEntries([...this.vocabulary.values()].map((type) => [type.name, type]));
    this.guide = createGrammarGuide(grammar);
    this.scan = createScanner(grammar, this.vocabulary);
  }

  tokenize(text: string): Lexed {
    this.latest = text.length > MAX_FILE_LENGTH ? nothing([fileTooLong(text)]) : this.read(text);
    return this.latest;
  }

  /** What cannot be read in a text. */
  problemsOf(text: string): readonly SyntaxProblem[] {
    return text.length > MAX_FILE_LENGTH ? [fileTooLong(text)] : this.read(text).problems;
  }

  private read(text: string): Lexed {
    const { tokens: raw, comments, problems } = this.scan(text);
    const reading = this.reading(raw, raw.length);
    readDeclarations(reading);
    const all = mergeProblems(
      text,
      [...problems, ...lengthProblems(raw), ...unseenProblems(text, raw, comments)],
      reading.problems,
    );
    return { tokens: reading.tokens, hidden: [], errors: [], comments, problems: all, damage: reading.damage };
  }

  /**
   * For editors: the place in the grammar of each token, and where they lead to.
   * With a cursor only so many are read; those behind it say which parentheses are closed, and nothing else.
   */
  follow(raw: readonly RawToken[], cursor?: number): Followed {
    const taken: Taken[] = [];
    const count = cursor ?? raw.length;
    const reading: Reading = { ...this.reading(raw, count), taken, isCut: cursor !== undefined };
    readDeclarations(reading);
    const { enclosed, end } = reading;
    if (end === undefined) throw new Error('The text was not read to its end.');
    return { taken, end, isEnclosed: enclosed[count] === 1 };
  }

  private reading(raw: readonly RawToken[], count: number): Reading {
    return {
      guide: this.guide,
      vocabulary: this.vocabulary,
      raw: raw.slice(0, count),
      enclosed: enclosedTokens(raw),
      tokens: [],
      problems: [],
      damage: [],
      at: 0,
      place: this.guide.start,
      last: undefined,
      placeBefore: this.guide.start,
      reported: false,
      problemLine: 0,
      openLine: 0,
      unknownLines: 0,
      incomplete: false,
      heads: undefined,
      keyword: '',
      title: '',
      declaration: 0,
      statement: 0,
    };
  }
}

function nothing(problems: readonly SyntaxProblem[]): Lexed {
  return { tokens: [], hidden: [], errors: [], comments: [], problems, damage: [] };
}

/** Marks the tokens between parentheses that belong together; one without its partner encloses nothing. */
function enclosedTokens(raw: readonly RawToken[]): Uint8Array {
  const enclosed = new Uint8Array(raw.length);
  let open: number[] = [];
  for (const [at, { key }] of raw.entries()) {
    if (key === '{' || key === '}') open = [];
    else if (key === '(') open.push(at);
    else if (key === ')') {
      const start = open.pop();
      // The outermost pair marks everything inside, so that each token is marked once.
      if (start !== undefined && open.length === 0) enclosed.fill(1, start + 1, at + 1);
    }
  }
  return enclosed;
}
