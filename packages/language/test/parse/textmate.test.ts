import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { textMateGrammar } from '../../../../scripts/textmate.ts';
import { SlaGrammar } from '../../src/generated/grammar.ts';
import { declarationWords, keywordUses } from '../../src/parse/keywords.ts';
import { createSlaParser } from '../../src/parse/parse.ts';
import { isWordKey } from '../../src/parse/tokens.ts';
import { EXAMPLE } from './example.ts';

const FILE = new URL('../../../../syntaxes/sla.tmLanguage.json', import.meta.url);
const WASM = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');

describe('keywords', () => {
  const uses = keywordUses(SlaGrammar());

  it('are all those of the grammar', () => {
    const words = Object.keys(createSlaParser().lexer.definition).filter(isWordKey);
    expect(uses.map(({ word }) => word)).toEqual(words.sort());
  });

  it('know where they are used', () => {
    const use = (word: string) => uses.find((one) => one.word === word);
    expect(use('final')).toEqual({ word: 'final', isDeclaration: false, headIn: ['stage'], usedIn: ['stage'] });
    expect(use('calendar')?.headIn).toEqual(['agreement', 'team', 'role', 'queue', 'meeting']);
    expect(use('calendar')?.isDeclaration).toBe(true);
    expect(declarationWords(SlaGrammar()).find(({ keyword }) => keyword === 'form')).toEqual({
      keyword: 'form',
      heads: ['asks'],
      words: ['asks', 'form'],
    });
  });
});

describe('the TextMate grammar', () => {
  let pieces: (text: string) => readonly { readonly words: string; readonly scope: string; readonly start: number }[];

  beforeAll(async () => {
    await oniguruma.loadWASM({ data: readFileSync(WASM) });
    const registry = new textmate.Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async () => textmate.parseRawGrammar(readFileSync(FILE, 'utf8'), 'sla.tmLanguage.json'),
    });
    const grammar = await registry.loadGrammar('source.sla');
    if (grammar === null) throw new Error('The grammar cannot be loaded.');
    pieces = (text) => {
      let state = textmate.INITIAL;
      let offset = 0;
      return text.split('\n').flatMap((line) => {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
        state = ruleStack;
        const from = offset;
        offset += line.length + 1;
        return tokens.map(({ startIndex, endIndex, scopes }) => ({
          words: line.slice(startIndex, endIndex),
          scope: scopes.at(-1) ?? '',
          start: from + startIndex,
        }));
      });
    };
  });

  it('is the one made from the grammar', () => {
    expect(JSON.parse(readFileSync(FILE, 'utf8')), 'run npm run generate').toEqual(
      JSON.parse(JSON.stringify(textMateGrammar(SlaGrammar()))),
    );
  });

  it('leaves nothing of the example plain but blanks', () => {
    const plain = pieces(EXAMPLE).filter(({ words, scope }) => scope === 'source.sla' && words.trim() !== '');
    expect(plain).toEqual([]);
  });

  it('sees the keywords and literals that the lexer sees', () => {
    const { lexer } = createSlaParser();
    const coloured = new Map(pieces(EXAMPLE).map(({ start, scope }) => [start, scope]));
    const wrong = lexer
      .tokenize(EXAMPLE)
      .tokens.filter((token) => !token.isInsertedInRecovery)
      .flatMap((token) => {
        const scope = coloured.get(token.startOffset) ?? 'no piece begins here';
        return fits(token.tokenType.name, scope) ? [] : [`${token.image}: ${scope}`];
      });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['lead {\n  field when text\n}', 'when', 'variable.other.sla'],
    ['stage `goal` owned by A', '`goal`', 'entity.name.type.sla'],
    ['form F { asks score, email }', 'score', 'variable.other.sla'],
    ['stage Best { final }', 'Best', 'entity.name.type.sla'],
    ['/// what it is', '/// what it is', 'comment.line.documentation.sla'],
    ['team T "a // b"', 'a // b', 'string.quoted.double.sla'],
    ['kpi K {\n  target >= 2.5%\n}', '2.5%', 'constant.numeric.percent.sla'],
    ['segment S when a = yes', 'yes', 'constant.language.sla'],
    ['funnel F { deal size 12,000 USD }', '12,000 USD', 'constant.numeric.money.sla'],
  ])('%s', (text, words, scope) => {
    expect(pieces(text)).toContainEqual(expect.objectContaining({ words, scope }));
  });
});

function fits(type: string, scope: string): boolean {
  if (type === 'ID') return /^(?:variable|entity|storage|keyword)/.test(scope);
  if (type === 'STRING') return scope.startsWith('string');
  if (/^[A-Z_]+$/.test(type)) return scope.startsWith('constant.numeric') || scope.startsWith('string.unquoted');
  if (type === 'yes' || type === 'no') return scope.startsWith('constant.language');
  return isWordKey(type) ? /^(?:keyword|storage)/.test(scope) : /^(?:punctuation|keyword)/.test(scope);
}
