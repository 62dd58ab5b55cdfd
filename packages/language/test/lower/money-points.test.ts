import { expect, test } from 'vitest';
import { checkText, STARTER } from '../support/compile-text.ts';

const messages = (amount: string) =>
  checkText(STARTER.replace('deal size 10,000 USD', `deal size ${amount}`))
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

test('a point before three digits of money is taken for a comma by nobody', () => {
  expect(messages('10.000 USD')).toEqual([
    '10.000 USD has three digits after the point. Thousands are parted by commas: write 10,000 USD.',
  ]);
});

test.each(['10,000 USD', '10,000.50 USD', '10.5k USD', '0.001 USD'])('%s is an amount', (amount) => {
  expect(messages(amount)).toEqual([]);
});

test('a fiscal year has four digits', () => {
  const text = STARTER.replace('  currency USD', '  fiscal year 20.5 starts 2027-02-01\n  currency USD');
  expect(checkText(text).map(({ message }) => message)).toContain(
    "'20.5' is no fiscal year. Write four digits, as in `fiscal year 2027 starts 2027-02-01`.",
  );
});

test('a number that is too long to read is shown in part', () => {
  const text = STARTER.replace(' 5%', ` 0.${'1'.repeat(9000)}%`);
  const found = checkText(text).filter(({ severity }) => severity === 'error');
  expect(found.map(({ message }) => message)).toEqual([
    `'0.${'1'.repeat(38)}…' has more digits than can be counted with.`,
  ]);
});
