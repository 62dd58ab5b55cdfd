import { expect, test } from 'vitest';
import type { Row, Table } from '../../src/document/model.ts';
import { mergedTimes, withoutEmptyColumns } from '../../src/document/table.ts';
import { datesText, dateText, monthText } from '../../src/document/words/dates.ts';

const rowOf = (...texts: readonly string[]): Row => ({ cells: texts.map((text) => (text === '' ? [] : [text])) });
const textsOf = ({ cells }: Row) => cells.map((cell) => cell.join(''));

test('months that say the same stand in one row', () => {
  const rows = [rowOf('Jan', '1'), rowOf('Feb', '2'), rowOf('Mar', '2'), rowOf('Apr', '2'), rowOf('May', '1')];
  expect(mergedTimes(rows, 1).map(textsOf)).toEqual([
    ['Jan', '1'],
    ['Feb to Apr', '2'],
    ['May', '1'],
  ]);
  expect(mergedTimes([rowOf('Jan', 'Nov', '1'), rowOf('Feb', 'Dec', '1')], 2).map(textsOf)).toEqual([
    ['Jan to Feb', 'Nov to Dec', '1'],
  ]);
  expect(mergedTimes([], 1)).toEqual([]);
});

test('columns without any text are left out, but for the first and for those that line up', () => {
  const table: Table = {
    kind: 'table',
    caption: 'Stages',
    columns: ['Stage', 'promised', 'needed'].map((title) => ({ title, align: 'left' })),
    rows: [rowOf('', '', '1'), rowOf('', '', '')],
  };
  expect(withoutEmptyColumns(table).columns.map(({ title }) => title)).toEqual(['Stage', 'needed']);
  expect(withoutEmptyColumns(table).rows.map(({ cells }) => cells.length)).toEqual([2, 2]);
  expect(withoutEmptyColumns({ ...table, as: 'prose' }).columns).toHaveLength(3);
});

test('dates are written so that no reader takes a month for a day', () => {
  expect(dateText('2027-02-01')).toBe('1 February 2027');
  expect(monthText('2027-02')).toBe('Feb\u00a02027');
  expect(datesText([])).toBe('none in the term');
  const many = ['01', '02', '03', '04', '05', '06'].map((day) => `2027-03-${day}`);
  expect(datesText(many).replaceAll('\u00a0', ' ')).toBe('1 Mar 2027, 2 Mar 2027, 3 Mar 2027, …, 6 Mar 2027');
  expect(datesText(many.slice(0, 2)).replaceAll('\u00a0', ' ')).toBe('1 Mar 2027, 2 Mar 2027');
});
