import { describe, expect, test } from 'vitest';
import { definitionAt } from '../../../src/ide/navigation/definition.ts';
import { highlightsAt, referencesAt } from '../../../src/ide/navigation/references.ts';
import { typeDefinitionAt } from '../../../src/ide/navigation/type-definition.ts';
import { fixture, HEADER, withMarks } from '../fixture.ts';

const LEAD = `${HEADER}stage Lead owned by Marketing { enters when created }\nstage MQL owned by Sales { enters from Lead when active }\n`;
const whole = (body: string): string => (body.startsWith('//-') ? body : `${LEAD}${body}`);

/** From the cursor one gets to exactly the marked places. */
function expectLink(body: string, linkAt: typeof definitionAt): void {
  const { files, ranges, cursor, view } = fixture(whole(body));
  const places = linkAt(view, cursor)?.destinations.map(({ place }) => place) ?? [];
  expect(withMarks(files, places)).toBe(withMarks(files, ranges));
}

describe('definition', () => {
  test.each<[string, string]>([
    ['a use leads to the declaration', 'team <|T|>\nrole R in <|>T { headcount 1 }'],
    ['a declaration leads to its uses', 'team <|>T\nrole R in <|T|> { headcount 1 }\nqueue Q in <|T|>'],
    ['a declaration without uses leads to itself', 'team <|<|>T|>'],
    [
      'a result leads to its cells',
      'matrix Fit {\n  row Good when active\n  row Bad otherwise\n  column All otherwise\n  cell Good and All is <|Hot|>\n  cell otherwise is <|Hot|>\n}\npersona P when Fit is <|>Hot',
    ],
    [
      'a person leads to the address',
      'team T { led by <|"Amy"|> <a@b.example> }\ngoal G { deliver at least 5 MQL every month, reported to "<|>Amy" }',
    ],
    [
      '`lead` leads to its blocks',
      '<|lead|> { field a text }\n<|lead|> { field b text }\nsegment S when <|>lead is MQL',
    ],
    ['`account` leads to its block', '<|account|> { field size number }\nsegment S when size of <|>account > 5'],
    ['a word of the language leads nowhere', 'segment S when <|>touched'],
    ['an unknown name leads nowhere', 'role R in <|>Nobody { headcount 1 }'],
    [
      'into another file',
      '//- agreement.sla\nimport "./people.sla"\nagreement "A" { between <|>Marketing and Sales }\n//- people.sla\nteam <|Marketing|>\nteam Sales\n',
    ],
    [
      'an import leads to the beginning of its file',
      '//- agreement.sla\nimport "./peo<|>ple.sla"\nagreement "A" { between Marketing and Sales }\n//- people.sla\n<||>team Marketing\nteam Sales\n',
    ],
  ])('%s', (_, body) => expectLink(body, definitionAt));

  test('shows the line or declaration that the name stands in', () => {
    const { files, cursor, view } = fixture(
      whole(
        'segment Size {\n  group Big "Big ones" when active\n  group Small otherwise\n}\npersona P when Size is <|>Big',
      ),
    );
    const [destination] = definitionAt(view, cursor)?.destinations ?? [];
    const { file = '', start, end } = destination?.whole ?? {};
    expect(files[file]?.slice(start, end)).toBe('group Big "Big ones" when active');
  });

  test('says which word leads there', () => {
    const { cursor, view } = fixture(whole('team T\nrole R in T<|> { headcount 1 }'));
    expect(definitionAt(view, cursor)?.origin).toEqual({
      file: 'agreement.sla',
      start: cursor.offset - 1,
      end: cursor.offset,
    });
  });
});

describe('type definition', () => {
  test.each<[string, string]>([
    ['a field has a type', 'lead { field a <|one of X, Y|> }\nsegment S when <|>a = X'],
    ['a field of the account too', 'account { field a <|number|> }\nsegment S when <|>a of account > 5'],
    ['a property of an event too', 'lead { event e with url <|text|> }\nsegment S when e with <|>url = "/"'],
    ['an option is one of a field', 'lead { field <|a|> one of X, Y }\nsegment S when a = <|>X'],
    [
      'a group is one of a segment',
      'segment <|Size|> {\n  group Big when active\n  group Small otherwise\n}\npersona P when Size is <|>Big',
    ],
    [
      'a result is one of a matrix',
      'matrix <|Fit|> {\n  row Good otherwise\n  column All otherwise\n  cell Good and All is Hot\n}\npersona P when Fit is <|>Hot',
    ],
    [
      'a person has a role',
      'role <|R|> in Sales {\n  member "Amy" <a@b.example>\n}\ngoal G { deliver at least 5 MQL every month, reported to "<|>Amy" }',
    ],
    [
      'a role is in a team',
      'team <|T|>\nrole R in T { headcount 1 }\nstage S owned by <|>R { enters from Lead when active }',
    ],
    [
      'a stage has owners',
      'team <|T|>\nstage S owned by T { enters from Lead when active }\nsegment X when lead is <|>S',
    ],
    ['a score is what it is', 'score <|Points|> { +1 each time active }\nsegment S when <|>Points > 5'],
    [
      'a queue is worked by roles',
      'role <|R|> in Sales { headcount 1 }\nqueue Q in Sales { owned by R }\nstage S owned by <|>Q { enters from Lead when active }',
    ],
    ['a word of the language is nobody’s', 'segment S when <|>touched'],
  ])('%s', (_, body) => expectLink(body, typeDefinitionAt));
});

describe('references', () => {
  const TEXT =
    '//- agreement.sla\nimport "./people.sla"\nagreement "A" { between <|Market<|>ing|> and Sales }\n//- people.sla\nteam <|Marketing|>\nteam Sales\n';

  test('in all files', () => {
    const { files, ranges, cursor, view } = fixture(TEXT);
    expect(withMarks(files, referencesAt(view, cursor, { declarations: true }))).toBe(withMarks(files, ranges));
  });

  test('without the declaration', () => {
    const { files, ranges, cursor, view } = fixture(TEXT);
    expect(referencesAt(view, cursor, { declarations: false })).toEqual(ranges.slice(0, 1));
    expect(Object.keys(files)).toHaveLength(2);
  });

  test('of what means nothing there are none', () => {
    const { cursor, view } = fixture(whole('te<|>am T'));
    expect(referencesAt(view, cursor, { declarations: true })).toEqual([]);
  });
});

describe('highlights', () => {
  test('tell the declaration from the uses', () => {
    const { ranges, cursor, view } = fixture(whole('team <|T|>\nrole R in <|<|>T|> { headcount 1 }'));
    expect(highlightsAt(view, cursor)).toEqual([
      { place: ranges[0], declares: true },
      { place: ranges[1], declares: false },
    ]);
  });

  test('stay in the file', () => {
    const { cursor, ranges, view } = fixture(
      '//- agreement.sla\nimport "./people.sla"\nagreement "A" { between <|Market<|>ing|> and Sales }\n//- people.sla\nteam Marketing\nteam Sales\n',
    );
    expect(highlightsAt(view, cursor).map(({ place }) => place)).toEqual(ranges);
  });

  test('are there for words of the language as well', () => {
    const { cursor, ranges, view } = fixture(
      whole('segment A when <|tou<|>ched|>\nsegment B when <|touched|> by Sales'),
    );
    expect(highlightsAt(view, cursor).map(({ place }) => place)).toEqual(ranges);
  });
});
