/**
 * A text as it can be shown without doing anything to the terminal or to the reader: control characters, and the
 * invisible ones that turn the direction of writing, are spelt out.
 */
export const visible = (text: string): string => text.replace(UNSAFE, spell);

const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

function spell(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
