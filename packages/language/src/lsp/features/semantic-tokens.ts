import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES, type TokenModifier, type TokenType } from '../../ide/tokens/legend.ts';
import type { Token } from '../../ide/tokens/piece-tokens.ts';
import { tokensIn } from '../../ide/tokens/tokens.ts';
import type { LineIndex } from '../../source/place.ts';
import { offsetAt, positionAt } from '../convert.ts';
import type { Feature } from '../feature.ts';

/** Our own types, and behind them those that they are like: an editor that does not know ours gets these. */
const TYPES: readonly string[] = [
  ...new Set([...TOKEN_TYPES.map(({ type }) => type), ...TOKEN_TYPES.map(({ like }) => like)]),
];
const LIKE: ReadonlyMap<string, string> = new Map(TOKEN_TYPES.map(({ type, like }) => [type, like]));

export const semanticTokens: Feature = {
  name: 'semantic tokens',
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  },
  register: ({ connection, knowsTokenTypes, answer }) => {
    const wireType = (type: TokenType) => TYPES.indexOf(knowsTokenTypes ? type : (LIKE.get(type) ?? type));
    const { semanticTokens: requests } = connection.languages;
    const builders = new Builders();
    requests.on(
      answer<SemanticTokensParams, SemanticTokens>('semantic tokens', NONE, ({ view, path, lines }, params) => {
        const builder = builders.begin(params.textDocument.uri);
        push(builder, tokensIn(view, path), lines, wireType);
        return builder.build();
      }),
    );
    requests.onDelta(
      answer<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>(
        'semantic tokens',
        NONE,
        ({ view, path, lines }, { textDocument, previousResultId }) => {
          const builder = builders.resume(textDocument.uri, previousResultId);
          push(builder, tokensIn(view, path), lines, wireType);
          return builder.buildEdits();
        },
      ),
    );
    requests.onRange(
      answer<SemanticTokensRangeParams, SemanticTokens>('semantic tokens', NONE, ({ view, path, lines }, { range }) => {
        const builder = new SemanticTokensBuilder();
        const within = { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
        push(builder, tokensIn(view, path, within), lines, wireType);
        return builder.build();
      }),
    );
  },
};

const NONE: SemanticTokens = { data: [] };

/** What was sent last for each file, so that the next answer can be what has changed; of the files that were asked for last. */
class Builders {
  readonly #byUri = new Map<string, SemanticTokensBuilder>();

  begin(uri: string): SemanticTokensBuilder {
    const builder = new SemanticTokensBuilder();
    this.#byUri.delete(uri);
    this.#byUri.set(uri, builder);
    const [oldest] = this.#byUri.keys();
    if (this.#byUri.size > MOST_FILES && oldest !== undefined) this.#byUri.delete(oldest);
    return builder;
  }

  resume(uri: string, previousResultId: string): SemanticTokensBuilder {
    const known = this.#byUri.get(uri);
    if (!known) return this.begin(uri);
    known.previousResult(previousResultId);
    return known;
  }
}

const MOST_FILES = 20;

function push(
  builder: SemanticTokensBuilder,
  tokens: readonly Token[],
  lines: LineIndex,
  wireType: (type: TokenType) => number,
): void {
  for (const { start, end, type, modifiers } of tokens) {
    const { line, character } = positionAt(lines, start);
    builder.push(line, character, end - start, wireType(type), bitsOf(modifiers));
  }
}

const bitsOf = (modifiers: readonly TokenModifier[]): number =>
  modifiers.reduce((bits, modifier) => bits | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
