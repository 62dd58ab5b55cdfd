import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examine } from '../../src/agreements/examine.ts';
import { repair } from '../../src/agreements/repair.ts';
import { faulty, starter, workspace } from '../e2e/agreements.ts';
import { stubIo } from '../stub-io.ts';

test('repairs are made as one piece of work that is not cut', async () => {
  const cwd = workspace({ 'a.sla': faulty });
  let pieces = 0;
  const io = stubIo(cwd);
  const uncut = async (work: () => void): Promise<void> => {
    pieces++;
    work();
  };
  const { found, named } = await examine([], io, () => '2027-02-01');
  const { made } = await repair(found, named, { ...io, uncut });
  expect([made.length, pieces]).toEqual([1, 1]);
  expect(readFileSync(join(cwd, 'a.sla'), 'utf8')).toBe(starter);
});

test('nothing is repaired where a file has changed since it was checked', async () => {
  const cwd = workspace({ 'a.sla': faulty, 'b.sla': faulty });
  const io = stubIo(cwd);
  const { found, named } = await examine([], io, () => '2027-02-01');
  writeFileSync(join(cwd, 'b.sla'), `// Mine.\n${faulty}`);
  await expect(repair(found, named, io)).rejects.toThrow(
    'b.sla has changed since it was checked, so nothing is repaired. Check again.',
  );
  expect(readFileSync(join(cwd, 'a.sla'), 'utf8')).toBe(faulty);
});
