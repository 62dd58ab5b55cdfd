import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = new URL('..', import.meta.url).pathname;

test('the command packs into one file that needs no other package', () => {
  const options = { cwd: ROOT, encoding: 'utf8' } as const;
  const [pack] = JSON.parse(
    execFileSync('npm', ['pack', '-w', 'packages/cli', '--dry-run', '--json', '--silent'], options),
  );
  const paths = pack.files.map(({ path }: { readonly path: string }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['bin/sla.mjs', 'dist/sla.js', 'dist/assets/starter/agreement.sla', 'dist/assets/NOTICE']),
  );
  expect(paths.filter((path: string) => /^(?:src|test)\//.test(path))).toEqual([]);
  const manifest = JSON.parse(readFileSync(`${ROOT}packages/cli/package.json`, 'utf8'));
  expect(manifest).not.toHaveProperty('dependencies');
});
