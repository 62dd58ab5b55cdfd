import type { Context } from './context.ts';
import type { Variable } from './variable.ts';

/** The bit of every text that is not named. */
const unnamed = 1;

/** Writes a text for each variable that holds one: a named one, or one that contains what it must and nothing it must not. */
export function buildTexts(
  context: Context,
  chosen: ReadonlyMap<Variable, number>,
  values: readonly bigint[],
): ReadonlyMap<Variable, string> {
  const named = new Map(context.bits.texts().map(([text, bits]) => [bits, text]));
  const taken = new Set(named.values());
  const texts = new Map<Variable, string>();
  for (const [of, bit] of chosen) {
    if (of.domain.kind !== 'labels' || of.domain.labels !== undefined || bit === 0 || texts.has(of)) continue;
    const name = named.get(1n << BigInt(bit));
    if (bit !== unnamed || name !== undefined) {
      texts.set(of, name ?? '');
      continue;
    }
    const same = sameAs(context, of, chosen);
    const text = compose(wordsOf(context, same, values, 'yes'), wordsOf(context, same, values, 'no'), taken);
    taken.add(text);
    for (const one of same) texts.set(one, text);
  }
  return texts;
}

/** The variables that have to hold the same text as this one. */
function sameAs(
  { orders, bits }: Context,
  first: Variable,
  chosen: ReadonlyMap<Variable, number>,
): ReadonlySet<Variable> {
  const same = new Set([first]);
  for (const one of same)
    for (const { a, b, order } of orders) {
      const isSame = 1n << BigInt(chosen.get(order) ?? 0) === bits.label('=');
      const other = a === one ? b : b === one ? a : undefined;
      if (isSame && other !== undefined && chosen.get(other) === unnamed) same.add(other);
    }
  return same;
}

/** The parts that one of the texts has to contain, or must not. */
function wordsOf(context: Context, of: ReadonlySet<Variable>, values: readonly bigint[], answer: 'yes' | 'no') {
  return [...context.variables.values()].flatMap(({ id, meaning }) =>
    meaning.kind === 'contains' &&
    of.has(meaning.in) &&
    values[id] === context.bits.label(answer) &&
    meaning.text !== ''
      ? [meaning.text]
      : [],
  );
}

/** Some separator is part of none of the words, so that joining them adds no word that must not be contained. */
function compose(words: readonly string[], avoid: readonly string[], taken: ReadonlySet<string>): string {
  const needed = words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
  for (const separator of [' ', '-', '•', '\u{E000}', '\u{E001}'])
    for (let repeat = 0; repeat <= taken.size + 1; repeat += 1) {
      const body = needed.length === 0 && separator === ' ' ? 'else' : needed.join(separator);
      const text = `${body}${separator.repeat(needed.length === 0 && separator !== ' ' ? repeat + 1 : repeat)}`;
      if (!taken.has(text) && !avoid.some((word) => text.includes(word))) return text;
    }
  return needed.join(' ');
}
