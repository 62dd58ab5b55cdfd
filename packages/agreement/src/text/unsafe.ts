/**
 * Puts something in the place of every character that could do something to a terminal or to a reader: control
 * characters, line breaks among them, and the invisible ones that turn the direction of writing.
 */
export const replaceUnsafe = (text: string, by: (character: string) => string): string => text.replace(UNSAFE, by);

/** A text without them: each becomes the sign for an unknown character. */
export const withoutUnsafe = (text: string): string => text.replace(UNSAFE, '\uFFFD');

const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
