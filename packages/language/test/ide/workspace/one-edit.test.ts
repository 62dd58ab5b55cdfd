/** Edits of one declaration that change what is said of another: those that random edits seldom make. */
import { expect, test } from 'vitest';
import { STARTER } from '../../support/compile-text.ts';
import { Workspace } from './edits.ts';

const PATH = 'agreement.sla';
const FURTHER = `
stage Waiting owned by SalesRep {
  enters from MQL when owner decides
}
stage Parked owned by SalesRep {
  enters from any when Interest >= 90
}
`;

const WAITING = 'stage Waiting owned by SalesRep {';

test.each([
  ['a stage becomes the end', WAITING, `${WAITING}\n  final`],
  ['a stage is left by decision only', WAITING, `${WAITING}\n  left only by decision`],
  ['a stage comes', WAITING, `stage Held owned by SalesRep { enters from MQL when owner decides }\n${WAITING}`],
  ['a stage is called otherwise', 'stage Waiting', 'stage Hoping'],
])('%s: all is said that is said when the file is opened anew', (_, from, to) => {
  const before = STARTER + FURTHER;
  const after = before.replace(from, to);
  const [edited, reopened] = [new Workspace({ [PATH]: before }), new Workspace({ [PATH]: after })];
  edited.read();
  const saidBefore = edited.said;
  edited.set(PATH, after);
  expect(edited.said).toBe(reopened.said);
  const entries = (said: string): string => /"Parked":\{.*?"from":\[[^\]]*\]/.exec(said)?.[0] ?? '';
  expect(entries(edited.said)).not.toBe(entries(saidBefore));
});
