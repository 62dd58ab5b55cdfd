import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parserConfig } from '../../src/generated/module.ts';
import { createSlaParser } from '../../src/parse/parse.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

describe('the grammar', () => {
  it('is unambiguous with one token of lookahead', () => {
    expect(parserConfig.maxLookahead).toBe(1);
    // In development mode the parser checks every choice of the grammar and throws where two ways begin alike.
    expect(() => createSlaParser('development')).not.toThrow();
  });

  it('is what the generated files were generated from', () => {
    const out = mkdtempSync(join(tmpdir(), 'sla-generated-'));
    try {
      const config = JSON.parse(readFileSync(join(ROOT, 'langium-config.json'), 'utf8'));
      const grammar = relative(out, join(ROOT, config.languages[0].grammar));
      const copy = { ...config, out: 'generated', languages: [{ ...config.languages[0], grammar }] };
      const file = join(out, 'langium-config.json');
      writeFileSync(file, JSON.stringify(copy));
      execFileSync(join(ROOT, 'node_modules/.bin/langium'), ['generate', '--file', file], { cwd: ROOT, stdio: 'pipe' });
      for (const name of ['ast.ts', 'grammar.ts', 'module.ts']) {
        const committed = readFileSync(join(ROOT, config.out, name), 'utf8');
        expect(
          committed === readFileSync(join(out, 'generated', name), 'utf8'),
          `${name}: run npx langium generate`,
        ).toBe(true);
      }
    } finally {
      rmSync(out, { recursive: true });
    }
  });
});
