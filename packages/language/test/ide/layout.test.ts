import { expect, test } from 'vitest';
import { foldsIn } from '../../src/ide/folding.ts';
import { blankEdits } from '../../src/ide/formatting/edits.ts';
import { formatFile, formatRange } from '../../src/ide/formatting/formatting.ts';
import { hintKinds, hintsIn } from '../../src/ide/hints/index.ts';
import { linksIn } from '../../src/ide/links.ts';
import { selectionAt } from '../../src/ide/selection.ts';
import { AgreementView } from '../../src/ide/view.ts';
import { Agreements } from '../../src/ide/workspace/agreements.ts';
import { Texts } from '../../src/ide/workspace/texts.ts';
import { type Edit, timeData } from '../../src/index.ts';
import { compileText, STARTER, TIME, TODAY } from '../support/compile-text.ts';
import { fixture } from './fixture.ts';

const viewOf = (text: string) => new AgreementView(compileText(text), { today: TODAY, time: TIME });

const noHolidays = () => {
  throw new Error('No public holidays are asked for here.');
};

/** As an editor reads it: in pieces. */
function openedView(text: string): AgreementView {
  const texts = new Texts();
  texts.open(FILE, text);
  const [view] = new Agreements(texts, { time: timeData(noHolidays), today: TODAY }).viewsOf(FILE);
  if (!view) throw new Error('There is no view.');
  return view;
}
const FILE = 'agreement.sla';

const applied = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.place.start - a.place.start)
    .reduce((now, { place, text: to }) => now.slice(0, place.start) + to + now.slice(place.end), text);

test('a file is laid out by edits of its white space', () => {
  const text = 'team   Sales {\n led by "A"  <a@b.example>\n}\n\n\n\nteam Marketing\n';
  expect(applied(text, formatFile(viewOf(text), FILE))).toBe(
    'team Sales {\n  led by "A" <a@b.example>\n}\n\nteam Marketing\n',
  );
});

test('a file with syntax errors is left as it is', () => {
  expect(formatFile(viewOf('team   Sales {\n'), FILE)).toEqual([]);
});

test('a laid out file needs no edits', () => {
  expect(formatFile(viewOf(STARTER), FILE)).toEqual([]);
});

test('a range is laid out although another declaration is broken', () => {
  const text = 'team   Sales\n\nteam   Marketing\n\nteam X {\n  nonsense\n}\n';
  const edits = formatRange(openedView(text), { file: FILE, start: 15, end: 30 });
  expect(applied(text, edits)).toBe('team   Sales\n\nteam Marketing\n\nteam X {\n  nonsense\n}\n');
});

test('texts that differ in more than white space are refused', () => {
  expect(() => blankEdits(FILE, 'a b', 'a c')).toThrow('more than white space');
});

test('blocks, comments and imports fold', () => {
  const text =
    'import "./b.sla"\nimport "./c.sla"\n// one\n// two\n\n/// prose\nteam A {\n  led by "A" <a@b.example>\n}\nteam B\n';
  const view = viewOf(text);
  const lines = view.file(FILE)?.lines;
  const folds = foldsIn(view, FILE).map(({ kind, place }) => [
    kind,
    lines?.at(place.start).line,
    lines?.at(place.end).line,
  ]);
  expect(folds).toEqual([
    ['block', 7, 9],
    ['imports', 1, 2],
    ['comment', 3, 4],
  ]);
});

test('selections grow from the word to the file', () => {
  const text = 'team A\nstage S owned by R {\n  enters when a and b < 3\n}\n';
  const view = viewOf(text);
  const found = selectionAt(view, { file: FILE, offset: text.indexOf('b <') }).map(({ start, end }) =>
    text.slice(start, end),
  );
  expect(found).toEqual([
    'b',
    'b < 3',
    'a and b < 3',
    'enters when a and b < 3',
    'stage S owned by R {\n  enters when a and b < 3\n}',
    text,
  ]);
});

test('the path of an import is a link', () => {
  const { compilation, files, ranges } = fixture('//- agreement.sla\nimport <|"./b.sla"|>\n//- b.sla\nteam A\n');
  const view = new AgreementView(compilation, { today: TODAY, time: TIME });
  expect(Object.keys(files)).toEqual(['agreement.sla', 'b.sla']);
  expect(linksIn(view, 'agreement.sla')).toEqual([{ place: ranges[0], path: 'b.sla' }]);
});

test('hints stand behind what they follow from', () => {
  const view = viewOf(
    STARTER.replace(
      'owned by Marketing and Sales { reach 100,000 USD of Bookings every month }',
      'owned by Marketing and Sales {\n  reach 100,000 USD of Bookings every month\n  sourced by Marketing 60%, Sales 40%\n}',
    ),
  );
  const text = view.file(FILE)?.text ?? '';
  const hints = hintsIn(view, { file: FILE, start: 0, end: text.length }, hintKinds);
  const shown = hints.map(({ offset, text: said, kind }) => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return `${kind}: ${text.slice(start, offset).trim()} [${said}]`;
  });
  expect(shown).toMatchSnapshot();
});

test('hints outside of the range are not asked for', () => {
  expect(hintsIn(viewOf(STARTER), { file: FILE, start: 0, end: 10 }, hintKinds)).toEqual([]);
});
