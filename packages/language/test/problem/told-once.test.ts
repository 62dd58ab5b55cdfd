import { expect, test } from 'vitest';
import { applyFix } from '../support/apply-fix.ts';
import { checkText, STARTER } from '../support/compile-text.ts';

const errorsIn = (text: string) => checkText(text).filter(({ severity }) => severity === 'error');
const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

test('a name that nobody declares is told once, where it is first used, with every other place', () => {
  const text = STARTER.replace('role SalesRep ', 'role SalesPerson ');
  const uses = text.split('\n').flatMap((line, at) => line.match(/\bSalesRep\b/g)?.map(() => at + 1) ?? []);
  const errors = errorsIn(text);
  expect(errors.map(({ code }) => code)).toEqual(['name-unknown']);
  const [first] = errors;
  expect(uses.length).toBeGreaterThan(2);
  expect(
    [first?.place, ...(first?.related ?? []).map(({ place }) => place)].map((at) => lineOf(text, at?.start ?? 0)),
  ).toEqual(uses);
});

test('two names are told one by one', () => {
  const text = STARTER.replace('role SalesRep ', 'role SalesPerson ').replace('segment ', 'segment X');
  expect(new Set(errorsIn(text).map(({ message }) => message)).size).toBe(errorsIn(text).length);
});

test('the repair mends all places', () => {
  const text = STARTER.replace('role SalesRep ', 'role SalesRepp ');
  const [first] = errorsIn(text);
  expect(first?.fix).toMatchObject({ title: "Change to 'SalesRepp' everywhere", isPlain: true });
  expect(errorsIn(first ? applyFix(text, first) : text)).toEqual([]);
});

test('of very many places the first are named, and the rest counted', () => {
  const many = Array.from({ length: 30 }, (_, at) => `segment S${at} when zonk`).join('\n');
  const [first] = errorsIn(`${STARTER}\n${many}\n`);
  expect(first?.related.length).toBe(8);
  expect(first?.related.at(-1)?.message).toBe('The same here, and in 21 more places.');
});
