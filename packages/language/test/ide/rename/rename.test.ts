import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/ide/apply-edits.ts';
import { prepareRename, renameAt } from '../../../src/ide/rename/rename.ts';
import { AgreementView } from '../../../src/ide/view.ts';
import { compileText, TIME, TODAY } from '../../support/compile-text.ts';
import { fixture, HEADER } from '../fixture.ts';

const LEAD = `${HEADER}stage Lead owned by Marketing { enters when created }\nstage MQL owned by Sales { enters from Lead when active }\n`;
const whole = (body: string): string => (body.startsWith('//-') ? body : `${LEAD}${body}`);

/** The texts after a renaming, or the sentence that refuses it. */
function renamed(body: string, name: string): string {
  const { files, cursor, view } = fixture(whole(body));
  const outcome = renameAt([view], cursor, name);
  if (!outcome) return 'nothing here';
  if ('refused' in outcome) return outcome.refused;
  const texts = Object.entries(files).map(([file, text]) =>
    applyEdits(
      text,
      outcome.edits.filter(({ place }) => place.file === file),
    ),
  );
  return texts.join('').replace(LEAD, '');
}

describe('a new name is written', () => {
  test.each<[string, string, string, string]>([
    [
      'at the declaration and at every use',
      'team <|>T\nrole R in T { headcount 1 }',
      'Partners',
      'team Partners\nrole R in Partners { headcount 1 }',
    ],
    [
      'only where the field of the account is meant',
      'account { field <|>size number }\nlead { field size number }\nsegment Big when size of account > 5 and size > 5',
      'staff',
      'account { field staff number }\nlead { field size number }\nsegment Big when staff of account > 5 and size > 5',
    ],
    [
      'only where the option of this field is meant',
      'lead {\n  field a one of X, Y\n  field b one of X, Y\n}\nsegment S when a = <|>X or b = X',
      'Z',
      'lead {\n  field a one of Z, Y\n  field b one of X, Y\n}\nsegment S when a = Z or b = X',
    ],
    [
      'in the segment whose groups are rows',
      'segment Size {\n  group Big when active\n  group Small otherwise\n}\nmatrix Fit {\n  rows Size\n  column All otherwise\n  cell <|>Big and All is Hot\n  cell otherwise is Cold\n}',
      'Large',
      'segment Size {\n  group Large when active\n  group Small otherwise\n}\nmatrix Fit {\n  rows Size\n  column All otherwise\n  cell Large and All is Hot\n  cell otherwise is Cold\n}',
    ],
    [
      'in all cells that give a result',
      'matrix Fit {\n  row Good when active\n  row Bad otherwise\n  column All otherwise\n  cell Good and All is <|>Hot\n  cell otherwise is Hot\n  never Hot to Sales\n}',
      'Cold',
      'matrix Fit {\n  row Good when active\n  row Bad otherwise\n  column All otherwise\n  cell Good and All is Cold\n  cell otherwise is Cold\n  never Cold to Sales\n}',
    ],
    [
      'in quotes, for a person',
      'team T { led by "<|>Amy" <a@b.example> }\ngoal G { deliver at least 5 MQL every month, reported to "Amy" }',
      'Amy "A" Chen',
      'team T { led by "Amy \\"A\\" Chen" <a@b.example> }\ngoal G { deliver at least 5 MQL every month, reported to "Amy \\"A\\" Chen" }',
    ],
    [
      'in all quotes of a reason',
      'stage Out owned by nobody {\n  enters from MQL when Sales decides for "Bad fit"\n  enters from Lead when owner decides for "Ba<|>d fit"\n}',
      'No fit',
      'stage Out owned by nobody {\n  enters from MQL when Sales decides for "No fit"\n  enters from Lead when owner decides for "No fit"\n}',
    ],
    [
      'in backquotes, if it is no plain word',
      'team <|>T\nrole R in T { headcount 1 }',
      'Our team',
      'team `Our team`\nrole R in `Our team` { headcount 1 }',
    ],
    ['without the backquotes it was typed with', 'team <|>T', '`Partners`', 'team Partners'],
    [
      'without those it no longer needs',
      'team <|>`Our team`\nrole R in `Our team` { headcount 1 }',
      'Partners',
      'team Partners\nrole R in Partners { headcount 1 }',
    ],
    [
      'in backquotes only where it would be a keyword',
      'role <|>R in Sales { headcount 1 }\nstage S owned by R { enters from Lead when R decides }',
      'nobody',
      'role nobody in Sales { headcount 1 }\nstage S owned by `nobody` { enters from Lead when nobody decides }',
    ],
    [
      'plain where a word of conditions can only be a name',
      'lead { event e with <|>url text }\nsegment S when e with url = "/"',
      'at',
      'lead { event e with at text }\nsegment S when e with at = "/"',
    ],
    [
      'plain behind a number, though it looks like money',
      'stage <|>S owned by Sales { enters from Lead when active }\ngoal G { deliver at least 5 S every month }',
      'USD',
      'stage USD owned by Sales { enters from Lead when active }\ngoal G { deliver at least 5 USD every month }',
    ],
    ['with the same accents however it was typed', 'team <|>T', 'E\u0301quipe', 'team \u00c9quipe'],
  ])('%s', (_, body, name, expected) => {
    expect(renamed(body, name)).toBe(expected);
  });

  test('in all files', () => {
    const source =
      '//- agreement.sla\nimport "./people.sla"\nagreement "A" { between Marketing and Sales }\n//- people.sla\nteam <|>Marketing\nteam Sales\n';
    expect(renamed(source, 'Growth')).toBe(
      'import "./people.sla"\nagreement "A" { between Growth and Sales }\nteam Growth\nteam Sales\n',
    );
  });

  test('in every agreement that a file belongs to', () => {
    const files = {
      'a.sla': 'import "./people.sla"\nagreement "A" { between Marketing and Sales }\n',
      'b.sla': 'import "./people.sla"\nagreement "B" { between Sales and Marketing }\n',
      'people.sla': 'team Marketing\nteam Sales\n',
    };
    const views = ['a.sla', 'b.sla'].map((root) => {
      const inOrder = Object.entries(files).toSorted(([a]) => (a === root ? -1 : 1));
      return new AgreementView(compileText(Object.fromEntries(inOrder)), { today: TODAY, time: TIME });
    });
    const outcome = renameAt(views, { file: 'people.sla', offset: 6 }, 'Growth');
    const edits = outcome && 'edits' in outcome ? outcome.edits : [];
    expect(edits.map(({ place }) => place.file).toSorted()).toEqual(['a.sla', 'b.sla', 'people.sla']);
  });

  test('nowhere, if it is the old one', () => {
    expect(renamed('team <|>T', 'T')).toBe('team T');
  });

  test('also where other lines are in trouble', () => {
    expect(renamed('team <|>T\nrole R in T { headcount 1 }\nrole in what {', 'P')).toBe(
      'team P\nrole R in P { headcount 1 }\nrole in what {',
    );
  });
});

describe('refused', () => {
  test.each<[string, string, string, string]>([
    [
      'a name that is taken',
      'team <|>T\nrole R in T { headcount 1 }',
      'R',
      "'R' is a role already, declared in agreement.sla, line 7. Choose another name.",
    ],
    [
      'a sibling’s name',
      'lead { field a one of <|>X, Y }',
      'Y',
      "'Y' is an option of 'a' already, declared in agreement.sla, line 6. Choose another name.",
    ],
    [
      'another person’s name',
      'team T { led by "<|>Amy" <a@b.example> }\nteam U { led by "Bo" <b@b.example> }',
      'Bo',
      "'Bo' is a person already, declared in agreement.sla, line 7. Choose another name.",
    ],
    [
      'another reason',
      'stage Out owned by nobody { enters from MQL when Sales decides for "A", "<|>B" }',
      'A',
      "'A' is a reason already, declared in agreement.sla, line 6. Choose another name.",
    ],
    [
      'a word that means something',
      'lead { field <|>a text }',
      'owner',
      "'owner' means something in the language: the owner of the lead. Choose another name.",
    ],
    [
      'a channel everybody has',
      'channel <|>fax',
      'phone',
      "'phone' is a channel that everybody has. Choose another name.",
    ],
    ['no name', 'team <|>T', '  ', 'A name needs at least one letter.'],
    ['a name in two lines', 'team <|>T', 'A\nB', 'A name stands on one line.'],
    ['a backquote in a name', 'team <|>T', 'A`B', 'A name cannot have backquotes in it.'],
    [
      'a name that is too long',
      'team <|>T',
      'x'.repeat(201),
      'A name can have 200 characters at most; this one has 201.',
    ],
    [
      'a name that would hide a field of the account',
      'account { field size number }\nlead { field <|>a number }\nform F { asks size }',
      'size',
      "'size' in agreement.sla, line 8 would no longer mean a field of the account. Choose another name.",
    ],
    [
      'a name that would be taken for an option',
      'lead {\n  field a one of X, Y\n  field <|>b one of X, Y\n}\nsegment S when a = b',
      'X',
      "'b' in agreement.sla, line 10 would mean an option of 'a' then, no longer a field. Choose another name.",
    ],
  ])('%s', (_, body, name, sentence) => {
    expect(renamed(body, name)).toBe(sentence);
  });

  test.each<[string, string, string]>([
    ['a word of the language', 'segment S when <|>touched', "'touched' is a word of the language: nobody declares it."],
    [
      'a name that is declared twice',
      'team <|>T\nteam T',
      "'T' is declared more than once. Give all but one another name by hand first.",
    ],
    [
      'the path of an import',
      '//- agreement.sla\nimport "./<|>people.sla"\nagreement "A" { }\n//- people.sla\nteam Sales\n',
      'This is the name of a file: rename the file, and imports follow.',
    ],
    [
      'without a header, as not all uses are known',
      '//- people.sla\nteam <|>Sales\n',
      'No file with a header `agreement` leads here, so it is not known where else this name is used. Open the agreement, or import this file from it.',
    ],
  ])('%s', (_, body, sentence) => {
    const { cursor, view } = fixture(whole(body));
    expect(prepareRename([view], cursor)).toEqual({ refused: sentence });
    expect(renameAt([view], cursor, 'Other')).toEqual({ refused: sentence });
  });
});

describe('before renaming', () => {
  test('the name is offered without its quotes', () => {
    const { cursor, ranges, view } = fixture(whole('team T { led by <|"Am<|>y \\"A\\""|> <a@b.example> }'));
    expect(prepareRename([view], cursor)).toEqual({ place: ranges[0], name: 'Amy "A"' });
  });

  test('the name is offered without its backquotes', () => {
    const { cursor, ranges, view } = fixture(whole('team <|`Our<|> team`|>'));
    expect(prepareRename([view], cursor)).toEqual({ place: ranges[0], name: 'Our team' });
  });

  test.each(['te<|>am T', 'team T // <|>T', 'role R in <|>Nobody { headcount 1 }'])(
    'nothing is offered for %s',
    (body) => {
      const { cursor, view } = fixture(whole(body));
      expect(prepareRename([view], cursor)).toBeUndefined();
      expect(renameAt([view], cursor, 'Other')).toBeUndefined();
    },
  );
});
