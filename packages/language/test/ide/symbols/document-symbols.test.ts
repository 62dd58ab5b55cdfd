import { expect, test } from 'vitest';
import { type DocumentSymbol, documentSymbols } from '../../../src/ide/symbols/document-symbols.ts';
import { AgreementView } from '../../../src/ide/view.ts';
import { compileText, STARTER, TIME, TODAY } from '../../support/compile-text.ts';
import { fixture } from '../fixture.ts';

const FILE = 'agreement.sla';

/** An outline as text: a line each, with what it is, its name and its detail. */
function outline(text: string): string {
  const view = new AgreementView(compileText(text), { today: TODAY, time: TIME });
  return documentSymbols(view, FILE)
    .flatMap((symbol) => lines(symbol, ''))
    .join('\n');
}

function lines({ sort, name, detail, children }: DocumentSymbol, indent: string): readonly string[] {
  const line = `${indent}${sort} ${name}${detail ? ` | ${detail}` : ''}`;
  return [line, ...children.flatMap((child) => lines(child, `${indent}  `))];
}

test.each<[string, string, string]>([
  ['a declaration', 'team Sales', 'team Sales'],
  ['what follows its name', 'role SDR "Development" in Sales { headcount 2 }', 'role SDR | "Development" in Sales'],
  ['the header by its text', 'agreement "Acme" { between A and B }', 'agreement Acme'],
  ['a header without a name by its word', 'agreement { between A and B }', 'agreement agreement'],
  [
    'fields and events of the lead',
    'lead {\n  path A -> B\n  field a one of X, Y\n  event e with url text\n}',
    'lead lead\n  field a | one of X, Y\n  event e | with url text',
  ],
  ['fields of the account', 'account { field size number }', 'lead account\n  account field size | number'],
  [
    'groups of a segment',
    'segment Size {\n  group Big when active\n  group Small otherwise\n}',
    'segment Size\n  group Big | when active\n  group Small | otherwise',
  ],
  [
    'rows and columns of a matrix',
    'matrix Fit {\n  row Good "Fits" when active\n  column All otherwise\n  cell Good and All is Hot\n}',
    'matrix Fit\n  row Good | "Fits" when active\n  column All | otherwise',
  ],
  [
    'members of a role',
    'role R in S {\n  member "Ana \\"A\\"" <a@b.example> weight 2\n  headcount 1\n}',
    'role R | in S\n  person Ana "A" | <a@b.example> weight 2',
  ],
  [
    'days of a contact policy',
    'contact C by R {\n  at least 2 attempts over 5 days\n  day 1 phone, email\n}',
    'contact C | by R\n  step day 1 | phone, email',
  ],
  [
    'steps of a nurture',
    'nurture N by R {\n  every 7 days\n  awareness "The playbook" learns a\n}',
    'nurture N | by R\n  step The playbook | learns a',
  ],
  ['a scenario by its text', 'scenario "On Friday" { at 2027-03-05 18:10 active }', 'scenario On Friday'],
  ['what always holds', 'always "Owned" { expect owner is known }', 'invariant Owned'],
  ['an attribution', 'attribution of K { halves every 7 days }', 'attribution attribution | of K'],
  ['no import', 'import "./a.sla"', ''],
  ['no condition longer than a line', 'segment S when active and\n  touched', 'segment S | when active and'],
])('the outline has %s', (_, text, expected) => {
  expect(outline(text)).toBe(expected);
});

test('of a text in trouble what can be read is there', () => {
  expect(outline('team Sales\nrole in in {\nteam Marketing\n')).toContain('team Marketing');
});

test('a name lies within its whole, and the children lie within their parents', () => {
  const view = new AgreementView(compileText(STARTER), { today: TODAY, time: TIME });
  const within = (inner: { start: number; end: number }, outer: { start: number; end: number }) =>
    outer.start <= inner.start && inner.end <= outer.end;
  const bad = (symbol: DocumentSymbol): readonly string[] => [
    ...(within(symbol.place, symbol.whole) ? [] : [symbol.name]),
    ...symbol.children.flatMap((child) => (within(child.whole, symbol.whole) ? bad(child) : [child.name])),
  ];
  expect(documentSymbols(view, FILE).flatMap(bad)).toEqual([]);
});

test('the outline is of one file', () => {
  const { view } = fixture('//- a.sla\nimport "./b.sla"\nagreement "A" { }\n//- b.sla\nteam Sales\n');
  expect(documentSymbols(view, 'b.sla').map(({ name }) => name)).toEqual(['Sales']);
  expect(documentSymbols(view, 'c.sla')).toEqual([]);
});
