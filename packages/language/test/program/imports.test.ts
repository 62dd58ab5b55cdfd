import { expect, test } from 'vitest';
import { applyFix } from '../support/apply-fix.ts';
import { compileText } from '../support/compile-text.ts';

const HEADER = `agreement "A" { between Marketing and Sales }
`;
const TEAMS = 'team Marketing\nteam Sales\n';

const foundIn = (path: string) => {
  const text = `${HEADER}import "${path}"\n`;
  const found = compileText({ 'agreement.sla': text, 'teams.sla': TEAMS }).diagnostics.find(
    ({ code }) => code === 'import-not-relative',
  );
  if (!found) throw new Error('Nothing is found.');
  return { text, found };
};

test('an import of a file that is beside this one is mended', () => {
  const { text, found } = foundIn('teams.sla');
  const mended = applyFix(text, found);
  expect(mended).toBe(`${HEADER}import "./teams.sla"\n`);
  expect(compileText({ 'agreement.sla': mended, 'teams.sla': TEAMS }).diagnostics).toEqual([]);
});

test.each(['nowhere.sla', '/teams.sla'])('an import of %s is left to its author', (path) => {
  expect(foundIn(path).found.fix).toBeUndefined();
});

test('an import of nothing is told', () => {
  expect(foundIn('').found.message).toContain('does not say where to look');
});
