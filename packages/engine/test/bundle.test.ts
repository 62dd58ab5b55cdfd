import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { agreementOf, filesOf } from '../../../test/examples.ts';
import type { decide, engineOf } from '../src/lead.ts';

interface Bundle {
  readonly code: string;
  /** Where what is in it comes from: the packages of this project and of others. */
  readonly from: readonly string[];
}

/** What an entry of the package comes to where it is delivered: minified, for a browser. */
async function bundleOf(text: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: text, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const from = inputs.map(([path]) => /(?:packages|node_modules)\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path);
  return { code: outputFiles[0]?.text ?? '', from: [...new Set(from)].sort() };
}

const KILOBYTE = 1_000;

describe('the entry for single leads', async () => {
  const { code, from } = await bundleOf("export { decide, engineOf } from '../src/lead.ts';");

  test('has nothing in it but the engine and the arithmetic of agreements', () => {
    expect(from).toEqual(['agreement', 'damerau-levenshtein', 'engine']);
  });

  test('asks for nothing that only Node has', () => {
    expect(code).not.toMatch(
      /\b(process|Buffer|globalThis)\.|\b(__dirname|setImmediate)\b|\b(require|import)\(|\bimport[ {*"]/,
    );
  });

  // 40 kB without compression was the aim; see the README of the package for what is in the way.
  test('is no larger than it was', () => {
    expect(code.length).toBeLessThan(95 * KILOBYTE);
    expect(gzipSync(code).length).toBeLessThan(33 * KILOBYTE);
  });

  test('carries an agreement out that is read from JSON', async () => {
    const engine: { decide: typeof decide; engineOf: typeof engineOf } = await import(
      `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
    );
    const agreement = JSON.parse(JSON.stringify(agreementOf(filesOf('starter'))));
    const ready = engine.engineOf(agreement);
    const created = engine.decide(ready, undefined, { kind: 'created', lead: '42', at: '2027-03-05T23:10:00Z' });
    expect(created).toMatchObject({ decisions: [{ kind: 'stage', stage: 'Lead' }, { kind: 'owner' }] });
  });
});

test('scenarios, explanations and the search are no part of what carries an agreement out for many leads', async () => {
  const { code, from } = await bundleOf("export { decide, engineOf, Session } from '../src/index.ts';");
  expect(from).toEqual(['agreement', 'damerau-levenshtein', 'engine']);
  expect(code.length).toBeLessThan(119 * KILOBYTE);
  expect(gzipSync(code).length).toBeLessThan(42 * KILOBYTE);
});
