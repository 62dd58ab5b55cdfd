import { describe, expect, test } from 'vitest';
import { COLOURS } from '../../src/document/style/colours.ts';

/** Relative luminance after WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].toSorted((one, two) => one - two);
  return (bright + 0.05) / (dark + 0.05);
}

const colour = (name: string, theme: 'light' | 'dark'): string =>
  COLOURS.find((one) => one.name === name)?.[theme] ?? expect.fail(name);

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(['ink', 'quiet', 'link', 'good', 'short', 'open'])(
    '%s is read on paper, on a surface and in a box',
    (name) => {
      for (const ground of ['paper', 'surface', 'soft']) {
        expect(contrast(colour(name, theme), colour(ground, theme)), ground).toBeGreaterThanOrEqual(4.5);
      }
    },
  );
  test.each(['need', 'have', 'second', 'third', 'short', 'focus'])('%s is seen in a picture', (name) => {
    expect(contrast(colour(name, theme), colour('paper', theme))).toBeGreaterThanOrEqual(3);
  });
});
