import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/json/agreement-json.ts';

test('begins with what identifies a thing, then follows the alphabet', () => {
  expect(
    canonicalJson({ zeta: 1, alpha: [{ within: 2, kind: 'after' }], name: 'A', compiler: '0.1.0', format: 1 }),
  ).toBe(
    `{
  "format": 1,
  "compiler": "0.1.0",
  "name": "A",
  "alpha": [
    {
      "kind": "after",
      "within": 2
    }
  ],
  "zeta": 1
}
`,
  );
});

test('leaves out what is not there', () => {
  expect(canonicalJson({ name: 'A', prose: undefined })).toBe('{\n  "name": "A"\n}\n');
});

test('gives the same bytes in whatever order an object was put together, and loses nothing', () => {
  const reversed = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(reversed);
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, reversed(inner)]),
    );
  };
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
      const text = canonicalJson(data);
      expect(canonicalJson(Object(reversed(data)))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(data)));
    }),
    { seed: 11 },
  );
});
