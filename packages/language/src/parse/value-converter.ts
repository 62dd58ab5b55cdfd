import type { ValueConverter } from 'langium';

/** Takes the quotes off texts, the backquotes off names and the brackets off addresses; other literals stay as written. */
export const slaValueConverter: ValueConverter = {
  convert(input) {
    if (input.startsWith('"')) return textOf(input);
    if (input.startsWith('`')) return input.replaceAll('`', '').normalize('NFC');
    if (input.startsWith('<') && input.endsWith('>')) return input.slice(1, -1);
    // Equal names compare equal whichever way an editor composes an accent.
    return input.normalize('NFC');
  },
};

/** A quoted text without its quotes; a backslash takes the next character as it is. */
export function textOf(quoted: string): string {
  return quoted.replace(/^"|(?<!\\)((?:\\\\)*)"$/g, '$1').replace(/\\(.)/g, '$1');
}
