import { GrammarAST } from 'langium';
import { lookalikeSign } from './lookalikes.ts';

/**
 * Where a text can be cut so that its pieces can be read one by one, with the same result as the whole: before the
 * remarks above a declaration's head at the margin. Between two cuts there may be several declarations, where it is
 * not plain that one ends; the first piece begins at 0.
 */
export type CutText = (text: string) => readonly number[];

const EMAIL = /<[^\s<>@]+@[^\s<>@]+>/y;
/** What may follow each other within a line without meaning anything to the cutter. */
const PLAIN = /[^\r\n"`<'#/(){}\u0080-\uffff]+/y;
const WORD = /[a-z]+(?![\p{L}\p{M}\p{N}_])/uy;

/** Makes the cutter of a grammar: the words that begin declarations are where it may cut. */
export function createCutter(grammar: GrammarAST.Grammar): CutText {
  const words = headWords(grammar);
  return (text) => new Cutter(text, words).cut();
}

interface HeadWords {
  readonly heads: ReadonlySet<string>;
  /** Those that may begin a line of a block as well: in an open block, what they begin is unsure. */
  readonly unsure: ReadonlySet<string>;
}

function headWords(grammar: GrammarAST.Grammar): HeadWords {
  const rules = grammar.rules.filter(GrammarAST.isParserRule);
  const first = (rule: GrammarAST.ParserRule): string | undefined => {
    const { definition } = rule;
    const elements = GrammarAST.isGroup(definition) ? definition.elements : [definition];
    const element = elements.find((part) => !GrammarAST.isAction(part));
    return GrammarAST.isKeyword(element) ? element.value : undefined;
  };
  const declaration = rules.find(({ name }) => name === 'Declaration')?.definition;
  const called = GrammarAST.isAlternatives(declaration) ? declaration.elements.filter(GrammarAST.isRuleCall) : [];
  const names = new Set(called.map(({ rule }) => rule.$refText));
  const words = (of: readonly GrammarAST.ParserRule[]) => new Set(of.flatMap((rule) => first(rule) ?? []));
  const heads = words(rules.filter(({ name }) => names.has(name)));
  const others = words(rules.filter(({ name }) => !names.has(name)));
  return { heads, unsure: new Set([...heads].filter((word) => others.has(word))) };
}

/** Walks a text once, past texts, names, addresses and comments, as the scanner does. */
class Cutter {
  readonly #text: string;
  readonly #words: HeadWords;
  readonly #cuts: number[] = [0];
  #at = 0;
  /** Parentheses that are open since the last brace: across them, lines go on. */
  #depth = 0;
  /** Where the line began, and the last brace that opened a block. */
  #line = 0;
  #open = -1;
  /** Does the line hold more than comments? */
  #hasContent = false;
  /** Where the next piece would begin: after the last line with content. */
  #next = 0;

  constructor(text: string, words: HeadWords) {
    this.#text = text;
    this.#words = words;
  }

  cut(): readonly number[] {
    const text = this.#text;
    if (text.charCodeAt(0) === 0xfeff) this.#at = 1;
    this.#beginLine();
    while (this.#at < text.length) this.#step(text.charCodeAt(this.#at));
    return this.#cuts;
  }

  #step(char: number): void {
    if (char === 0x0a || char === 0x0d) this.#endLine();
    else if (char === 0x20 || char === 0x09) this.#at++;
    else if (char === 0x2f && this.#skipComment()) return;
    else {
      this.#hasContent = true;
      this.#take(char);
    }
  }

  #take(char: number): void {
    if (char === 0x22) this.#skipText();
    else if (char === 0x60) this.#skipName();
    else if (char === 0x3c) this.#skipAddress();
    else if (char === 0x27 || char === 0x23 || char > 0x7f) this.#skipLookalike();
    else {
      if (char === 0x28) this.#depth++;
      else if (char === 0x29) this.#depth = Math.max(0, this.#depth - 1);
      else if (char === 0x7b || char === 0x7d) this.#depth = 0;
      if (char === 0x7b) this.#open = this.#at;
      PLAIN.lastIndex = this.#at;
      this.#at = PLAIN.test(this.#text) ? PLAIN.lastIndex : this.#at + 1;
    }
  }

  #endLine(): void {
    this.#at += this.#text.startsWith('\r\n', this.#at) ? 2 : 1;
    if (this.#hasContent) this.#next = this.#at;
    this.#hasContent = false;
    const before = this.#line;
    this.#line = this.#at;
    if (!this.#isDoubled(before)) this.#beginLine();
  }

  /** A head that stands there twice is one mistake: what begins on both lines is read together. */
  #isDoubled(before: number): boolean {
    if (this.#open < before || this.#next !== this.#at) return false;
    return this.#text.startsWith(this.#text.slice(before, this.#open + 1), this.#at);
  }

  #beginLine(): void {
    const char = this.#text.charCodeAt(this.#at);
    if (this.#depth > 0 || this.#next === this.#cuts.at(-1) || char < 0x61 || char > 0x7a) return;
    WORD.lastIndex = this.#at;
    const word = WORD.exec(this.#text)?.[0];
    if (word === undefined || !this.#words.heads.has(word)) return;
    if (!this.#words.unsure.has(word) || this.#opensBlock()) this.#cuts.push(this.#next);
  }

  /** Only a declaration has a brace on its line. */
  #opensBlock(): boolean {
    const [line = ''] = /^[^\r\n]*/.exec(this.#text.slice(this.#at, this.#at + 500)) ?? [];
    return /^(?:[^"/`'#{]|"(?:[^"\\]|\\.)*")*\{/.test(line);
  }

  /** What a comment spans is no content, and the lines it spans are none to cut at. */
  #skipComment(): boolean {
    const [text, at] = [this.#text, this.#at];
    const second = text.charCodeAt(at + 1);
    if (second === 0x2a) {
      const close = text.indexOf('*/', at + 2);
      this.#at = close < 0 ? text.length : close + 2;
      return true;
    }
    if (second === 0x2f) this.#skipLine();
    return second === 0x2f;
  }

  #skipLine(): void {
    for (let char = this.#text.charCodeAt(this.#at); char !== 0x0a && char !== 0x0d; ) {
      if (++this.#at >= this.#text.length) return;
      char = this.#text.charCodeAt(this.#at);
    }
  }

  #skipText(): void {
    const text = this.#text;
    for (this.#at++; this.#at < text.length; this.#at++) {
      const char = text.charCodeAt(this.#at);
      if (char === 0x0a || char === 0x0d) return;
      if (char === 0x22) {
        this.#at++;
        return;
      }
      const next = text.charCodeAt(this.#at + 1);
      if (char === 0x5c && next !== 0x0a && next !== 0x0d) this.#at++;
    }
  }

  #skipName(): void {
    const end = /^`[^`\r\n]+`/.exec(this.#text.slice(this.#at, this.#at + 10_000));
    this.#at += end?.[0].length ?? 1;
  }

  #skipAddress(): void {
    EMAIL.lastIndex = this.#at;
    this.#at += EMAIL.exec(this.#text)?.[0].length ?? 1;
  }

  #skipLookalike(): void {
    this.#at += lookalikeSign(this.#text, this.#at)?.written.length ?? 1;
  }
}
