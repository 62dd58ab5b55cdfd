/** The text of a file, or what it is instead, in words. */
export type Decoded = { readonly text: string; readonly mark: boolean } | { readonly problem: string };

/** Reads bytes as UTF-8, strictly: a text that is guessed at is a text that is damaged later. */
export function decode(bytes: Uint8Array): Decoded {
  const other = utf32Of(bytes) ?? utf16Of(bytes);
  if (other) return { problem: `It is ${other}; save it as UTF-8.` };
  if (bytes.includes(0)) return { problem: 'It is a binary file.' };
  const text = utf8Of(bytes);
  if (text === undefined) return { problem: `Line ${badLine(bytes)} is not UTF-8; save the file as UTF-8.` };
  const mark = text.startsWith(BYTE_ORDER_MARK);
  return { text: mark ? text.slice(1) : text, mark };
}

function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The byte order mark that editors on Windows put before UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Its marks begin like those of UTF-16; without one, Latin text has three zeros in every four bytes. */
function utf32Of(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) return 'UTF-32 (little endian)';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'UTF-32 (big endian)';
  const sample = bytes.subarray(0, SAMPLE);
  const isLatin = (at: number): boolean => sample.every((byte, index) => (index % 4 === at) === (byte !== 0));
  if (sample.length < 8) return undefined;
  if (isLatin(0)) return 'UTF-32 (little endian)';
  return isLatin(3) ? 'UTF-32 (big endian)' : undefined;
}

function utf16Of(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16 (little endian)';
  if (first === 0xfe && second === 0xff) return 'UTF-16 (big endian)';
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length < 4) return undefined;
  // Without a mark: mostly Latin text has a zero in every other byte.
  if (zeros(sample, 1) > 0.8 && zeros(sample, 0) === 0) return 'UTF-16 (little endian)';
  if (zeros(sample, 0) > 0.8 && zeros(sample, 1) === 0) return 'UTF-16 (big endian)';
  return undefined;
}

const SAMPLE = 1024;

/** The share of zeros among the even (0) or odd (1) bytes. */
function zeros(bytes: Uint8Array, parity: 0 | 1): number {
  let found = 0;
  for (let at = parity; at < bytes.length; at += 2) if (bytes[at] === 0) found++;
  return found / Math.ceil((bytes.length - parity) / 2);
}

/** The first line, counted from 1, that is not UTF-8. No character of UTF-8 contains the byte of a line break. */
function badLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start <= bytes.length; line++) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found;
    if (utf8Of(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
  }
  return line;
}
