import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planCsv, planJson } from '../../src/index.ts';
import { csv } from '../../src/plan/csv.ts';
import { examplePlan, hostilePlan } from './plans.ts';

/** Reads RFC 4180 by its grammar, character by character. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (isQuoted && character === '"' && text[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) field += character;
    else if (character === ',') {
      row.push(field);
      field = '';
    } else if (character === '\r' && text[at + 1] === '\n') {
      rows.push([...row, field]);
      [row, field] = [[], ''];
      at += 1;
    } else field += character;
  }
  return rows;
}

describe('examples as they open in a spreadsheet', () => {
  test.each(['starter', 'company-x'])('%s', async (name) => {
    await expect(planCsv(examplePlan(name)).replaceAll('\r\n', '\n')).toMatchFileSnapshot(`golden/${name}.csv`);
  });
});

test('stages stand below each other, months beside each other', () => {
  const rows = readCsv(planCsv(examplePlan('company-x')));
  const head = rows.find((row) => row[0] === 'Stage') ?? expect.fail();
  const row = (stage: string, what: string) =>
    rows.find((cells) => cells[0] === stage && cells[6] === what) ?? expect.fail();
  expect(head.slice(6, 10)).toEqual(['Leads', 'Every month', '2027-01', '2027-02']);
  expect(row('QualifiedLead', 'Required').slice(7)).toEqual([...Array(13).fill('100'), '1200']);
  expect(row('QualifiedLead', 'Required')[1]).toBe('50%');
  expect(row('QualifiedLead', 'Gap').slice(7)).toEqual(Array(14).fill('0'));
  expect(row('Sale', 'Required').at(-1)).toBe('600');
});

test('no text of the agreement is a formula', () => {
  const cells = readCsv(planCsv(hostilePlan())).flat();
  const texts = cells.filter((cell) => !/^-?[0-9.]+$/.test(cell));
  expect(texts.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
  expect(texts).toContain(`'=HYPERLINK("http://x")\n\u001b[31m`);
  expect(texts).toContain("'@SUM(A1)");
});

describe('fields', () => {
  test('numbers stay numbers, also below zero; texts that look like formulas do not', () => {
    expect(csv([[-5, { number: '-1.50' }, '-5', '=1', '+1', '@x', '\t=1', ' =1', 'a=1', '']])).toBe(
      "-5,-1.50,'-5,'=1,'+1,'@x,'\t=1,' =1,a=1,\r\n",
    );
  });
  test('a mark of the encoding stands first only where it is needed', () => {
    expect(csv([['plain']])).toBe('plain\r\n');
    expect(csv([['Zürich']])).toBe('\uFEFFZürich\r\n');
  });
  test('every text comes back as it went in, but for the apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), { minLength: 1 }), (rows) => {
        const unmarked = (texts: readonly string[][]) => texts.map((row) => row.map((text) => text.replace(/^'/, '')));
        expect(unmarked(readCsv(csv(rows)))).toEqual(unmarked(rows));
      }),
      { seed: 5 },
    );
  });
});

test('the JSON is canonical: the plan read again gives the same bytes', () => {
  const text = planJson(examplePlan('company-x'));
  expect(planJson(JSON.parse(text))).toBe(text);
  expect(text.startsWith('{\n  "format": 1,\n  "name": "Company X')).toBe(true);
});
