import { withoutUnsafe } from './unsafe.ts';

/**
 * A text that Markdown shows as it is: no link, no HTML, no code, no emphasis, no cell or line of its own. Control
 * characters and those that turn the direction of writing become a sign for an unknown one, white space a space.
 */
export const escapeMarkdown = (text: string): string =>
  withoutUnsafe(text.replace(/[\s\u2028\u2029\u0085]+/gu, ' '))
    .replace(/[\\`*_[\]<>|~&#!]/g, '\\$&')
    // What begins a list or a rule does so only at the start of a line, and before white space.
    .replace(/^([-+=])(?=[-+=\s]|$)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    // What readers of Markdown take for an address even without brackets.
    .replace(/(https?|ftp|mailto|www)([:.])/gi, '$1\\$2');
