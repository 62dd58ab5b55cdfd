/** A configuration is two levels deep; what is deeper is refused before it can exhaust the parser's stack. */
export const MAX_DEPTH = 50;

/** How deep brackets are nested, those in texts included. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}
