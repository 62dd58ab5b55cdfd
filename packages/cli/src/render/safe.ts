import { replaceUnsafe } from '@sla/agreement';

/**
 * A text as it can be shown without doing anything to the terminal or to the reader: control characters, and the
 * invisible ones that turn the direction of writing, are spelt out.
 */
export const visible = (text: string): string => replaceUnsafe(text, spell);

function spell(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
