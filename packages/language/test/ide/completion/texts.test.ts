import { describe, expect, test } from 'vitest';
import { parseFile } from '../../../src/program/program-file.ts';
import { accept, completed, inStarter, labels } from './completed.ts';

describe('in quotes', () => {
  test.each([
    ['people', 'team Partners { led by "<|>" }', ['Amy Chen', 'Josh Park']],
    [
      'people, before the quotes',
      'agreement "B" { reviewed on 2027-01-01\n approved by <|> }',
      ['Amy Chen', 'Josh Park'],
    ],
    [
      'reasons',
      'stage Won owned by SalesRep { enters from MQL when owner decides for "<|>" }',
      ['Bad timing', 'No budget'],
    ],
    ['time zones', 'calendar C { timezone "<|>" }', ['Europe/Berlin', 'America/New_York']],
    ['regions of the country', 'calendar C { holidays DE "<|>" }', ['BY']],
  ])('%s', (_, snippet, some) => {
    expect(labels(inStarter(snippet))).toEqual(expect.arrayContaining(some));
  });

  test('the reasons for which the handoff may be rejected, where that is asked', () => {
    const source = inStarter(
      'handoff Third from Sales to Sales { reject for "Bad fit" }\nsegment S when Third is rejected for "<|>"',
    );
    expect(labels(source)).toEqual(['Bad fit']);
  });

  test("nothing, where the text is the author's own", () => {
    expect(labels(inStarter('team Partners "<|>"'))).toEqual([]);
    expect(labels(inStarter('segment S when email contains "<|>"'))).toEqual([]);
  });

  test('the text takes the place of all of it, its quotes included', () => {
    expect(accept(inStarter('team Partners { led by "Am<|>y" }'), 'Josh Park')).toContain('led by "Josh Park" }');
    expect(accept(inStarter('team Partners { led by "Am<|>'), 'Josh Park')).toContain('led by "Josh Park"');
    expect(accept(inStarter('team Partners { led by <|> }'), 'Josh Park')).toContain('led by "Josh Park" }');
  });

  test('what is typed is held against the text with its quotes', () => {
    expect(
      completed(inStarter('team Partners { led by "<|>" }')).find(({ label }) => label === 'Amy Chen')?.filter,
    ).toBe('"Amy Chen"');
  });

  test('people who are new have an address', () => {
    expect(accept(inStarter('team Partners { led by <|> }'), '"name" <address>')).toContain(
      'led by "Name" <name@company.example> }',
    );
  });
});

describe('names of files that are not imported', () => {
  const other = parseFile(
    'teams/partners.sla',
    '/// Who sells for us.\nteam Partners "All partners"\nrole Reseller in Partners\n',
  );
  const options = { otherFiles: () => [other] };
  const file = (text: string) => `//- agreements/a.sla\n${text}`;

  test('come last, and say where they are from', () => {
    const items = completed(file('team Sales\nrole Closer in <|>\n'), options);
    expect(items.map(({ label }) => label)).toEqual(['Sales', 'Partners']);
    expect(items[1]).toMatchObject({
      kind: 'team',
      detail: 'a team: All partners, from ../teams/partners.sla',
      documentation: 'Who sells for us.',
    });
  });

  test('bring their import along', () => {
    expect(accept(file('team Sales\nrole Closer in <|>\n'), 'Partners', options)).toBe(
      'import "../teams/partners.sla"\n\nteam Sales\nrole Closer in Partners\n',
    );
    expect(accept(file('import "./b.sla"\n\nrole Closer in <|>\n'), 'Partners', options)).toBe(
      'import "./b.sla"\nimport "../teams/partners.sla"\n\nrole Closer in Partners\n',
    );
  });

  test('are offered only where their kind fits', () => {
    expect(labels(file('team Sales\nteam T { calendar <|> }\n'), options)).toEqual([]);
  });

  test('are those of the agreement where it has them', () => {
    const items = completed(file('team Partners\nrole Closer in <|>\n'), options);
    expect(items.map(({ detail }) => detail)).toEqual(['a team']);
  });

  test('can be imported by their path', () => {
    expect(labels(file('import "<|>"\n'), options)).toEqual(['../teams/partners.sla']);
  });
});
