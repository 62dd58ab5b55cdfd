import { named, type Source } from './source.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const weekdays: Source = () => named(DAYS, 'value', 'a day of the week');

/** `every Friday`: how many times, and on which day, is said of a period only. */
export const weekdaysAlone: Source = (place) => {
  const { line, rest } = place.expectation;
  return line.some(({ text }) => text === 'times') || rest[0] === 'on' ? [] : weekdays(place);
};
export const shortWeekdays: Source = () =>
  [...DAYS.map((day) => day.slice(0, 3)), ...DAYS].map((name) => ({
    name,
    kind: 'value',
    detail: 'a day of the week',
  }));

/** `on first Tuesday`; in a week the day itself is named. */
export const ordinals: Source = ({ expectation }) =>
  expectation.line.at(-2)?.text === 'week'
    ? named(DAYS, 'value', 'a day of the week')
    : named(['first', 'second', 'third', 'fourth', 'fifth', 'last'], 'value', 'which one of them');

export const quarters: Source = () => named(['Q1', 'Q2', 'Q3', 'Q4'], 'value', 'a quarter of every year');

/** Countries whose public holidays are known. */
export const countries: Source = ({ time }) =>
  time.countries().map(({ code, name }) => ({ name: code, kind: 'place', detail: name }));
