import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { planText, type Style } from '../../src/index.ts';
import { bar, logarithmic } from '../../src/plan/text/bar.ts';
import { tableLines } from '../../src/plan/text/table.ts';
import { wrapped } from '../../src/plan/text/wrap.ts';
import { examplePlan, hostilePlan } from './plans.ts';

const same = (text: string) => text;
const tagged: Style = {
  bold: same,
  dim: same,
  cyan: same,
  red: (text) => `<red ${text}>`,
  yellow: (text) => `<yellow ${text}>`,
  green: (text) => `<green ${text}>`,
};

describe('examples as they are shown', () => {
  test.each(['starter', 'company-x'])('%s', async (name) => {
    await expect(planText(examplePlan(name), { width: 100 })).toMatchFileSnapshot(`golden/${name}.txt`);
  });
  test('in a narrow terminal without block characters', async () => {
    const text = planText(examplePlan('company-x'), { width: 60, unicode: false });
    expect(text).not.toMatch(/[█▏─•…]/);
    await expect(text).toMatchFileSnapshot('golden/company-x.narrow.txt');
  });
});

test('nothing is coloured unless a style is handed in', () => {
  const plan = examplePlan('company-x');
  expect(planText(plan)).not.toContain('\u001b');
  expect(planText(plan, { width: 100, colour: tagged })).toContain('<green 0>');
});

test('what falls short is red', () => {
  const plan = examplePlan('company-x');
  const short = { promised: 90, required: 100, difference: -10, covered: false };
  const funnels = plan.funnels.map((funnel) => ({
    ...funnel,
    stages: funnel.stages.map((stage) => ({ ...stage, total: { required: 100, promised: 90, gap: short } })),
  }));
  expect(planText({ ...plan, funnels }, { width: 100, colour: tagged })).toContain('<red -10>');
});

test('where capacity breaks is said, with the first month and week', () => {
  const plan = examplePlan('company-x');
  const roles = plan.capacity.roles.map((role) => ({
    ...role,
    months: role.months.map((row) => ({ ...row, over: true, utilisation: 1.25 })),
    firstMonthOver: '2027-01',
    firstWeekOver: { from: '2027-01-04', to: '2027-01-10', available: 400, demanded: 500 },
  }));
  const text = planText({ ...plan, capacity: { ...plan.capacity, roles } }, { width: 100, colour: tagged });
  expect(text).toContain('<red   More touches than people can make, first in 2027-01.>');
  expect(text).toContain('The first week that breaks is 2027-01-04 to 2027-01-10: 500 touches, 400 possible.');
  expect(text).toContain('<red 125%>');
});

test('sections without anything to show are left out', () => {
  const { name, format, term } = examplePlan('company-x');
  const capacity = { roles: [], demands: [], notCounted: { contacts: [], repeating: [] } };
  expect(planText({ name, format, term, goals: [], funnels: [], capacity, promises: [], dates: [] })).toBe(
    'Company X: marketing and sales\n2027-01-01 to 2027-12-31, 12 months\n',
  );
});

test('names do nothing to a terminal', () => {
  const text = planText(hostilePlan());
  expect(text).not.toContain('\u001b');
  expect(text.split('\n')[0]).toBe('=HYPERLINK("http://x")\uFFFD\uFFFD[31m');
});

describe('tables', () => {
  const column = (title: string, expendable?: number) => ({
    title,
    align: 'right' as const,
    ...(expendable ? { expendable } : {}),
  });
  const lines = (columns: readonly ReturnType<typeof column>[], rows: readonly (readonly string[])[], width: number) =>
    tableLines({ columns, rows: rows.map((row) => row.map((text) => ({ text }))) }, width, same);

  test('align by what a terminal shows, also in wide scripts', () => {
    expect(
      lines(
        [column('a'), column('b')],
        [
          ['営業', '1'],
          ['x', '22'],
        ],
        80,
      ),
    ).toEqual(['   a   b', '営業   1', '   x  22']);
  });
  test('leave out empty columns, then the most expendable ones', () => {
    expect(
      lines([column('a'), column('empty'), column('long', 1), column('more', 2)], [['1', '', '2', '3']], 80),
    ).toEqual(['a  long  more', '1     2     3']);
    expect(lines([column('a'), column('long', 1), column('more', 2)], [['1', '2', '3']], 8)).toEqual([
      'a  long',
      '1     2',
    ]);
  });
  test('run over where nothing is expendable', () => {
    expect(lines([column('aaaa'), column('bbbb')], [['1', '2']], 3)).toEqual(['aaaa  bbbb', '   1     2']);
  });
});

describe('bars', () => {
  test('show eighths of a cell, and a sliver of anything above nothing', () => {
    expect([0, 1e-9, 0.5, 1, 7].map((part) => bar(part, 4, { unicode: true }))).toEqual([
      '',
      '▏',
      '██',
      '████',
      '████',
    ]);
    expect([0, 1e-9, 0.5, 1].map((part) => bar(part, 4, { unicode: false }))).toEqual(['', '#', '##', '####']);
  });
  test('a greater count never has a shorter bar', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), (a, b) => {
        const [small, great] = [Math.min(a, b), Math.max(a, b)];
        expect(logarithmic(small, great)).toBeLessThanOrEqual(logarithmic(great, great));
      }),
      { seed: 3 },
    );
    expect(logarithmic(0, 0)).toBe(0);
  });
});

test('sentences keep to the width and lose no word', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 20, max: 60 }),
      (words, width) => {
        const lines = wrapped(words.join(' '), width, '  ', '    ');
        expect(lines.join(' ').split(/ +/).filter(Boolean)).toEqual(words);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      },
    ),
    { seed: 4 },
  );
});

test.each([
  ['2027-01-25', '2027-12-31', '12 months, the first in part'],
  ['2027-01-01', '2027-12-15', '12 months, the last in part'],
  ['2027-01-25', '2027-12-15', '12 months, the first and the last in part'],
  ['2027-02-05', '2027-02-20', '1 month, in part'],
])('from %s to %s: %s', (effective, expires, words) => {
  const plan = examplePlan('company-x');
  const months = plan.term.months.slice(0, Number.parseInt(words, 10));
  const text = planText({ ...plan, term: { ...plan.term, from: effective, to: expires, months } });
  expect(text.split('\n')[1]).toBe(`${effective} to ${expires}, ${words}`);
});
