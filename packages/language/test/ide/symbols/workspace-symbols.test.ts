import { describe, expect, test } from 'vitest';
import { misfit } from '../../../src/ide/symbols/fuzzy.ts';
import { workspaceSymbols } from '../../../src/ide/symbols/workspace-symbols.ts';
import { fixture, HEADER } from '../fixture.ts';

const { view } = fixture(
  `${HEADER}role SalesRep in Sales {\n  member "Sal Smith" <s@b.example>\n}\nlead { field region one of Salem, EMEA }\nstage Lead owned by Sales { enters when created }\n`,
);
const found = (query: string) =>
  workspaceSymbols([view], query).map(({ kind, name, owner }) => `${kind} ${name}${owner ? ` of ${owner}` : ''}`);

describe('in the workspace', () => {
  test('names are found by their letters, the nearest first', () => {
    expect(found('sal')).toEqual(['option Salem of region', 'team Sales', 'role SalesRep', 'person Sal Smith']);
  });

  test('letters may be left out', () => {
    expect(found('srep')).toEqual(['role SalesRep']);
  });

  test('without a query there is everything that is declared', () => {
    expect(found('')).toContain('field region');
    expect(found('')).toContain('stage Lead');
  });

  test('words of the language are not declared', () => {
    expect(found('created')).toEqual([]);
  });

  test('a thing of two agreements is listed once', () => {
    expect(workspaceSymbols([view, view], 'SalesRep')).toHaveLength(1);
  });
});

describe('a query', () => {
  test.each([
    ['', 'Any'],
    ['MQL', 'MQL'],
    ['mql', 'MQL'],
    ['hl', 'HotLeads'],
    ['hot leads', 'HotLeads'],
    ['ü', 'Übergabe'],
  ])('%s fits %s', (query, name) => {
    expect(misfit(query, name)).toBeDefined();
  });

  test.each([
    ['lh', 'HotLeads'],
    ['hotleadss', 'HotLeads'],
    ['x', ''],
  ])('%s does not fit %s', (query, name) => {
    expect(misfit(query, name)).toBeUndefined();
  });

  test.each([
    ['sql', 'SQL', 'SalesQualifiedLead'],
    ['lead', 'Lead', 'HotLead'],
    ['lead', 'LeadX', 'LeadXYZ'],
    ['hl', 'HotLeads', 'HandToClosing lead'],
  ])('%s fits %s better than %s', (query, better, worse) => {
    expect(misfit(query, better) ?? Infinity).toBeLessThan(misfit(query, worse) ?? 0);
  });
});
