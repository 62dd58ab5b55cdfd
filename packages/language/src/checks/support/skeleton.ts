/**
 * What is left of a name when everything is taken away that eyes pass over: case, underscores, accents written another
 * way, and letters of other scripts (or digits) that look like Latin ones. Two names with one skeleton look alike.
 * After the idea of Unicode Technical Standard 39, section 4; the letters are those of Greek and Cyrillic that are drawn
 * like Latin ones in common typefaces.
 */
export function skeletonOf(name: string): string {
  const plain = name.normalize('NFKC').replaceAll('_', '');
  const folded = [...plain].map((letter) => LOOKALIKES.get(letter) ?? LOOKALIKES.get(letter.toLowerCase()) ?? letter);
  return folded.join('').toLowerCase();
}

/** Upper-case letters come where their own shape, not that of the small letter, is the Latin one. */
const DRAWN_LIKE: Readonly<Record<string, string>> = {
  a: 'аα',
  b: 'ВΒ',
  c: 'с',
  e: 'еΕ',
  h: 'НΗ',
  i: 'іι',
  j: 'ј',
  k: 'кκ',
  l: '1',
  m: 'МΜ',
  n: 'Ν',
  o: 'оο0',
  p: 'рρ',
  s: 'ѕ',
  t: 'Тτ',
  v: 'ν',
  x: 'хχ',
  y: 'уΥ',
  z: 'Ζ',
};

const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries(DRAWN_LIKE).flatMap(([latin, letters]) => [...letters].map((letter) => [letter, latin] as const)),
);
