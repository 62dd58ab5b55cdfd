import { describe, expect, test } from 'vitest';
import { compileProgram } from '../../src/compile.ts';
import { type ProgramFile, parsePieces } from '../../src/program/program-file.ts';
import { fixture, HEADER, withMarks } from '../ide/fixture.ts';
import { TIME } from '../support/compile-text.ts';

const LEAD = `${HEADER}stage Lead owned by Marketing { enters when created }\nstage MQL owned by Sales { enters from Lead when active }\n`;

/** What the word at the cursor means is written at exactly the marked places. */
function expectWritten(body: string): void {
  const { files, ranges, cursor, compilation } = fixture(body.startsWith('//-') ? body : `${LEAD}${body}`);
  const reference = compilation.references.at(cursor.file, cursor.offset);
  const places = reference ? compilation.references.of(reference.target).map(({ place }) => place) : [];
  expect(withMarks(files, places)).toBe(withMarks(files, ranges));
}

describe('everything that has a name', () => {
  test.each<[string, string]>([
    ['a declaration', 'team <|Par<|>tners|>\nrole R in <|Partners|> { headcount 1 }'],
    ['a field of the lead', 'lead { field <|fax|> text }\nform F { asks <|f<|>ax|> }'],
    [
      'a field of the account, besides one of the lead',
      'account { field <|size|> number }\nlead { field size number }\nsegment Big when <|s<|>ize|> of account > 5 and size > 5',
    ],
    [
      'a group of a segment',
      'segment Size {\n  group <|Big|> when active\n  group Small otherwise\n}\nsegment Other {\n  group Big otherwise\n}\npersona P when Size is <|B<|>ig|> or Size in (<|Big|>, Small) or Other is Big',
    ],
    [
      'a row, a column and a result',
      'matrix Fit {\n  row <|Go<|>od|> when active\n  row Bad otherwise\n  column All otherwise\n  cell <|Good|> and All is Hot\n  cell otherwise is Cold\n}',
    ],
    [
      'a column',
      'matrix Fit {\n  row Good otherwise\n  column <|All|> otherwise\n  cell Good and <|All<|>|> is Hot\n}',
    ],
    [
      'a result, declared by its cells',
      'matrix Fit {\n  row Good when active\n  row Bad otherwise\n  column All otherwise\n  cell Good and All is <|Hot|>\n  cell otherwise is <|Hot|>\n  never <|Hot|> to Sales\n}\npersona P when Fit is <|H<|>ot|>',
    ],
    [
      'rows that are a segment are its groups',
      'segment Size {\n  group <|Big|> when active\n  group Small otherwise\n}\nmatrix Fit {\n  rows Size\n  column All otherwise\n  cell <|B<|>ig|> and All is Hot\n  cell otherwise is Cold\n}',
    ],
    [
      'an option of a field',
      'lead {\n  field region one of <|AMER|>, EMEA\n  field home one of AMER, EMEA\n}\nrole R in Sales {\n  member "A" <a@b.example> covers region <|AMER|>\n}\nsegment Near when region = <|A<|>MER|> or region in (<|AMER|>, EMEA) or home = AMER',
    ],
    [
      'an option that is an answer too',
      'lead { field willing one of <|yes|>, maybe }\nsegment Will when willing = <|y<|>es|>',
    ],
    [
      'an option of an account field in a scenario',
      'account { field status one of <|New|>, Old }\nscenario "S" {\n  given account status = <|N<|>ew|>\n  at 2027-03-05 18:10 active\n}',
    ],
    [
      'a property of an event',
      'lead {\n  event viewed with <|url|> text\n  event opened with url text\n}\nsegment V when viewed with <|u<|>rl|> = "/" or opened with url = "/"',
    ],
    [
      'an option of a property',
      'lead { event viewed with part one of (<|top|>, end) }\nsegment V when viewed with part = <|to<|>p|>',
    ],
    [
      'a person',
      'role R in Sales {\n  member <|"Am<|>y"|> <amy@b.example>\n}\ngoal G { deliver at least 5 MQL every month, reported to <|"Amy"|> }',
    ],
    [
      'a reason',
      'handoff H from Marketing to Sales {\n  when lead becomes MQL\n  reject for <|"Bad fit"|>, "Late"\n}\nstage Out owned by nobody {\n  enters from MQL when H is rejected for <|"Bad <|>fit"|>\n  enters from any when Sales decides for <|"Bad fit"|>\n}',
    ],
    ['a built-in event', 'segment A when <|touc<|>hed|>\nscenario "S" { at 2027-03-05 18:10 <|touched|> by phone }'],
    ['a built-in channel', 'lead { never <|pho<|>ne|> when active }\nsegment A when touched with channel = <|phone|>'],
    [
      'a channel of its own',
      'channel <|fax|>\nlead { never <|fax|> when active }\nsegment A when touched with channel = <|f<|>ax|>',
    ],
    [
      'a word that means somebody',
      'stage Won owned by Sales { enters from MQL when <|ow<|>ner|> decides }\nsegment A when <|owner|> is missing',
    ],
    [
      'a state',
      'contact C by R { at least 2 attempts over 5 days }\nrole R in Sales { headcount 1 }\nstage Out owned by Sales { enters from MQL when C is <|exh<|>austed|> }',
    ],
    [
      'a field to the right of a comparison',
      'lead {\n  field a text\n  field <|b|> text\n}\nsegment S when a = <|<|>b|>',
    ],
  ])('%s', (_, body) => expectWritten(body));

  test('over all files', () => {
    expectWritten(`//- agreement.sla
import "./people.sla"
agreement "A" { between <|Marketing|> and Sales }
//- people.sla
team <|Mar<|>keting|>
team Sales
goal G owned by <|Marketing|> { deliver at least 5 replied every month }
lead { event replied }
`);
  });

  test('the file an import leads to', () => {
    const { compilation, cursor } = fixture('//- a.sla\nimport "./p<|>eople.sla"\n//- people.sla\nteam Sales\n');
    expect(compilation.references.at(cursor.file, cursor.offset)?.target).toEqual({ kind: 'file', name: 'people.sla' });
  });
});

describe('declarations', () => {
  const declared = (body: string) => {
    const { files, compilation, cursor } = fixture(`${LEAD}${body}`);
    const reference = compilation.references.at(cursor.file, cursor.offset);
    const found = reference ? compilation.references.declarationsOf(reference.target) : [];
    return found.map(({ place }) => files[place.file]?.slice(place.start, place.end));
  };

  test('a reason is declared by its first quote', () => {
    const { compilation, cursor } = fixture(
      `${LEAD}stage Out owned by nobody {\n  enters from any when Sales decides for "A"\n  enters from any when owner decides for "A<|>"\n}\n`,
    );
    const found = compilation.references.of({ kind: 'reason', name: 'A' });
    expect(found.map(({ isDeclaration }) => isDeclaration)).toEqual([true, false]);
    expect(compilation.references.at(cursor.file, cursor.offset)?.isDeclaration).toBe(false);
  });

  test('a person is declared with the address', () => {
    expect(
      declared(
        'goal G { deliver at least 5 MQL every month, reported to "Am<|>y" }\nteam T { led by "Amy" <a@b.example> }',
      ),
    ).toEqual(['"Amy"']);
  });

  test('what is built in is declared nowhere', () => {
    expect(declared('segment A when tou<|>ched')).toEqual([]);
  });

  test('of two things with one name each is a declaration', () => {
    expect(declared('team <|>T\nteam T')).toEqual(['T', 'T']);
  });
});

describe('a word that means nothing', () => {
  test.each([
    ['a keyword', 'te<|>am T'],
    ['a blank', 'team T <|> '],
    ['a name nobody declared', 'role R in <|>Nobody { headcount 1 }'],
    ['a person without an address', 'goal G { deliver at least 5 MQL every month, reported to "A<|>my" }'],
    ['an option of another field', 'lead {\n  field a one of X, Y\n  field b one of Z\n}\nsegment S when b = <|>X'],
    ['an import that leads nowhere', 'import "./<|>nowhere.sla"'],
  ])('%s', (_, body) => {
    const { compilation, cursor } = fixture(`${LEAD}${body}`);
    expect(compilation.references.at(cursor.file, cursor.offset)).toBeUndefined();
  });
});

describe('with errors elsewhere', () => {
  test.each<[string, string]>([
    ['on another line', 'team <|T<|>|>\nrole R in <|T|> { headcount 1 }\nkpi { }\nthis is nothing\n'],
    [
      'on another line of the same declaration',
      'role <|R|> in Sales { headcount 1 }\npromise P by <|<|>R|> to Sales {\n  starts when lead becomes Nothing\n  done when touched by <|R|>\n  within 5 hours\n  if late notify <|R|>\n}',
    ],
    [
      'in another part of the same condition',
      'lead { field <|a|> text }\nsegment S when nothing > 5 and <|<|>a|> = 5 and <|a|> contains "x"',
    ],
  ])('%s', (_, body) => expectWritten(body));
});

test('targets are listed by kind, each once', () => {
  const { compilation } = fixture(`${LEAD}segment S when lead is MQL and touched`);
  expect(compilation.references.targets('stage', 'segment').map(({ name }) => name)).toEqual(['Lead', 'MQL', 'S']);
});

test('positions at both ends of a word are in it', () => {
  const { compilation } = fixture(`${HEADER}`);
  const start = HEADER.indexOf('Marketing');
  const at = (offset: number) => compilation.references.at('agreement.sla', offset)?.target.name;
  expect([start - 1, start, start + 'Marketing'.length, start + 'Marketing'.length + 1].map(at)).toEqual([
    undefined,
    'Marketing',
    'Marketing',
    undefined,
  ]);
});

test('syntax that is kept while the text before it grows stands where it stands now', () => {
  const file = 'agreement.sla';
  const compiled = (own: ProgramFile) =>
    compileProgram(file, { files: new Map([[file, own]]), problems: [], missed: new Set() }, TIME).references;
  const text = `${LEAD}role R in Sales { headcount 1 }\n`;
  const before = parsePieces(file, text, undefined);
  const after = parsePieces(file, `channel fax\n${text}`, before);
  const [old, now] = [compiled(before), compiled(after)];
  const at = text.indexOf('Sales {');
  const shift = 'channel fax\n'.length;
  expect(now.at(file, at + shift)?.node).toBe(old.at(file, at)?.node);
  expect(old.at(file, at)?.place.start).toBe(at);
  expect(now.at(file, at + shift)?.place.start).toBe(at + shift);
});
