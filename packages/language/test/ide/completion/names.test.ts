import { describe, expect, test } from 'vitest';
import { accept, completed, inStarter, labels } from './completed.ts';

/** The names that are offered, without keywords, values and texts. */
const names = (source: string): string =>
  completed(source)
    .filter(({ kind }) => !['keyword', 'value'].includes(kind))
    .map(({ label }) => label)
    .join(' ');

describe('names of the kinds that fit', () => {
  test.each([
    ['a team', 'role Closer in <|>', 'Marketing Sales'],
    ['owners of a stage', 'stage Won owned by <|>', 'Marketer SalesRep Nurturing Unassigned Marketing Sales'],
    ['owners of a KPI', 'kpi Won owned by <|>', 'Marketing Sales Marketer SalesRep'],
    ['whose queue it is', 'queue Pool in Sales { owned by <|> }', 'Marketer SalesRep'],
    ['a calendar', 'team Partners { calendar <|> }', 'Office'],
    ['a KPI', 'goal More owned by Sales { reach 5 of <|> }', 'Bookings Punctual WinRate'],
    ['a goal', 'funnel Outbound for <|>', 'NewBusiness Volume'],
    ['a policy or nurture', 'handoff Back from Sales to Marketing { then <|> }', 'FollowUp Education'],
    ['a channel', 'contact Later by SalesRep { day 1 <|> }', 'phone email social chat meeting letter'],
    [
      'what promises something',
      'kpi Kept owned by Sales { measure kept <|> }',
      'ToSales Recycle FollowUp NewBusiness Volume Weekly Monthly'.split(' ').toSorted().join(' '),
    ],
    ['stages in the order of the path', 'lead { path <|> }', 'Lead MQL Customer Recycled'],
    ['stages from which a rate leads', 'funnel Outbound { rate <|> }', 'Lead MQL Customer'],
    ['fields that are given of a lead, each once', 'scenario { given email = "a", <|> }', 'amount phone'],
    ['later stages, to which it leads', 'funnel Outbound { rate MQL -> <|> }', 'Customer'],
    ['fields of numbers and money', 'kpi Won owned by Sales { measure sum of <|> }', 'amount'],
    [
      'what somebody can be told about',
      'report Daily from SalesRep to Sales every day { covers <|> }',
      'Bookings Punctual WinRate NewBusiness Volume',
    ],
    [
      'what a report is broken down by',
      'report Daily from SalesRep to Sales every day { covers Bookings by <|> }',
      'owner lead team',
    ],
  ])('%s', (what, snippet, expected) => {
    const found = names(inStarter(snippet));
    expect(what.startsWith('what promises') ? found.split(' ').toSorted().join(' ') : found).toBe(expected);
  });

  test('a name that the line has already is not offered again', () => {
    expect(names(inStarter('handoff Back from Sales to Marketing { pass email, phone, <|> }'))).not.toMatch(
      /email|phone/,
    );
  });

  test('nothing, where something new is named', () => {
    expect(labels(inStarter('role <|>'))).toEqual([]);
    expect(labels(inStarter('lead { field <|> }'))).toEqual([]);
  });
});

describe('names that are known only within something', () => {
  const declared = `lead {
  field region one of AMER, EMEA
  event page_seen with url text
}
account { field employees number }
segment Size {
  group Small when employees of account < 250
  group Large otherwise
}
matrix Priority {
  rows Size
  column Hot when Interest >= 50
  column Cold otherwise
  cell Large and Hot is Best
  cell otherwise is Rest
}
`;
  test.each([
    ['rows', 'matrix Priority {\n  rows Size\n  column Hot otherwise\n  cell <|>\n}', 'Small Large'],
    ['options of the field that is named', 'role Closer in Sales { member "Amy Chen" covers region <|> }', 'AMER EMEA'],
    ['fields with options', 'role Closer in Sales { member "Amy Chen" covers <|> }', 'region'],
    ['segments with groups', 'matrix M { rows <|> }', 'Size'],
  ])('%s', (what, snippet, expected) => {
    const source = what === 'rows' ? declared.replace(/matrix[\s\S]*$/, snippet) : `${declared}${snippet}`;
    expect(names(inStarter(source))).toBe(expected);
  });

  test('columns and results', () => {
    const source = declared.replace('cell Large and Hot is Best', 'cell Large and <|>Hot is Best');
    expect(names(inStarter(source))).toBe('Hot Cold');
    expect(names(inStarter(declared.replace('is Best', 'is <|>Best')))).toBe('Best Rest');
  });
});

describe('a name in the list', () => {
  const source = inStarter(
    'lead {\n  /// Where they are.\n  field `Lead source` "Source of the lead" one of Web, Fair\n  field when text\n}\nsegment Web when <|>',
  );

  test('has its kind, its display text and its prose', () => {
    expect(completed(source).find(({ label }) => label === 'Lead source')).toMatchObject({
      kind: 'field',
      detail: 'a field: Source of the lead',
    });
    expect(
      completed(inStarter('handoff Back from Sales to Marketing { pass <|> }')).find(
        ({ label }) => label === 'Interest',
      ),
    ).toMatchObject({
      documentation: 'Interest is what a lead does. A demo request alone makes it qualified.',
    });
  });

  test('is written in backquotes where it has to be', () => {
    expect(accept(source, 'Lead source')).toContain('segment Web when `Lead source`');
    expect(accept(source, 'when')).toContain('segment Web when `when`');
  });

  test('takes the place of the word under the cursor', () => {
    expect(accept(inStarter('role Closer in Mar<|>ket'), 'Sales')).toContain('role Closer in Sales\n');
  });

  test('of this file comes before those of others', () => {
    const two = `//- agreement.sla\nimport "./b.sla"\nagreement "A" { between X and Y }\nteam Y\nrole R in <|>\n//- b.sla\nteam X\n`;
    expect(names(two)).toBe('Y X');
  });
});

describe('names that need no declaration', () => {
  test('are offered with what they mean', () => {
    const items = completed(inStarter('handoff Back from Sales to Marketing { notify <|> }'));
    expect(items.find(({ label }) => label === 'owner')).toMatchObject({
      kind: 'built-in',
      detail: 'whoever owns the lead',
    });
  });

  test('are not where a declaration has the name', () => {
    const items = completed(inStarter('role owner in Sales\nhandoff Back from Sales to Marketing { notify <|> }'));
    expect(items.filter(({ label }) => label === 'owner').map(({ kind }) => kind)).toEqual(['role']);
  });
});
