/** A JSON pointer (RFC 6901) into the compiled agreement. */
export type Pointer = string;

/** The pointer that leads through these keys. */
export const pointerTo = (...keys: readonly (string | number)[]): Pointer =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * A pointer as the value of an attribute: what an attribute cannot carry safely (control characters, marks that turn the
 * direction of writing) is percent-encoded, as in a pointer that is part of an address (RFC 6901, section 6).
 */
export const attributeOf = (pointer: Pointer): string =>
  pointer.replace(/[%\p{Cc}\p{Cf}]|(?! )\s/gu, (character) => encodeURIComponent(character));

/** The pointer that `data-pointer` of an element carries. */
export const pointerOfAttribute = (value: string): Pointer => decodeURIComponent(value);

/** The pointer to what contains what a pointer leads to; the document contains itself. */
export const parentOf = (pointer: Pointer): Pointer => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));

/**
 * The id of the element that stands for a pointer. No two pointers share one: letters and digits stay, a slash becomes a
 * hyphen, and everything else its code point between underscores. So an id needs no escaping, whatever a name is.
 */
export const elementId = (pointer: Pointer): string =>
  `sla${pointer.replace(/[^A-Za-z0-9]/gu, (character) => (character === '/' ? '-' : `_${codeOf(character)}_`))}`;

const codeOf = (character: string): string => (character.codePointAt(0) ?? 0).toString(16);
