import { describe, expect, test } from 'vitest';
import { declarationAround } from '../../src/ide/expect/declaration-around.ts';
import { type Expectation, expectationAt } from '../../src/ide/expect/expectation.ts';
import { slotsOf } from '../../src/ide/expect/slot.ts';
import { marked } from './fixture.ts';

/** What is expected at the cursor: keywords as they are, literals and names by what they are for. */
function expected(source: string): string {
  const found = at(source);
  if (!found) return 'nothing';
  return [...found.place].map(([key, step]) => (key.startsWith('#') ? `<${purpose(slotsOf(step))}>` : key)).join(' ');
}

function at(source: string): Expectation | undefined {
  const { files, cursors } = marked(source);
  const [cursor] = cursors;
  const text = cursor && files[cursor.file];
  if (text === undefined) throw new Error('No cursor.');
  return expectationAt(text, cursor?.offset ?? 0);
}

/** `NameRef.name` says less than what the name is for. */
const purpose = ([first = '', second = '']: readonly string[]): string =>
  /^(NameRef|PersonRef|\w+Literal|Duration|DurationInCalendar|Reason)\./.test(first) ? second : first;

const block = (line: string): string => `contact FollowUp by SalesRep {\n  ${line}\n}\nteam Sales\n`;

describe('what can follow', () => {
  test.each([
    ['in a head', 'stage MQL owned by <|>', 'nobody <OwnedBy.owners>'],
    ['in the midst of a head', 'stage MQL owned <|> SalesRep { final }', 'by'],
    ['behind a head', 'team Sales <|>', '<Team.text> { <AgreementFile>'],
    ['on an empty line of a block', block('<|>'), 'first at day stop restarts if }'],
    ['on a block of one line', 'team Sales { <|> }', 'led calendar }'],
    ['in a block that is not closed', 'team Sales {\n  <|>', 'led calendar }'],
    ['behind a word', block('first <|>'), 'touch'],
    ['in a word, as if it were not there', block('fi<|>rst touch'), 'first at day stop restarts if }'],
    ['at the end of a word, as if it were not there', block('first tou<|>'), 'touch'],
    ['before a word', block('first <|>touch'), 'touch'],
    ['before a name', block('day 1 <|>phone, email'), 'task <TouchStep.channel>'],
    ['behind a comma, on the next line', block('day 1 phone,\n    <|>'), 'task <TouchStep.channel>'],
    ['in a condition', block('stop when not <|>'), '( any at <Fact.subject>'],
    ['where a keyword could be a name as well', block('stop when at <|>'), 'least'],
    [
      'in a parenthesis, on the next line',
      'segment A when at least 2 of (\n  replied,\n  <|>\n)',
      'not ( any at <Fact.subject>',
    ],
    ['in a text', block('day 1 phone "Call <|>them"'), '<TouchStep.text> automatic by , <ContactPolicy>'],
    ['behind a damaged line', block('frist touch\n  at least <|>'), '<AtLeastStatement.count> <AtLeastStatement.gap>'],
    ['behind a misspelt word', block('at lest <|>'), '<AtLeastStatement.count> <AtLeastStatement.gap>'],
  ])('%s', (_, source, ways) => {
    expect(expected(source)).toBe(ways);
  });

  test.each([
    ['at the beginning', '<|>'],
    ['between two declarations', 'team Sales\n<|>\nteam Marketing\n'],
    ['behind a block', 'team Sales { led by "Amy Chen" }\n<|>'],
    ['in a word at the margin', 'team Sales\nsta<|>ge MQL\n'],
    ['on a line of a file with a byte order mark', '\ufeff<|>'],
  ])('a declaration, %s', (_, source) => {
    const found = at(source);
    expect(found?.declaration).toBeUndefined();
    expect([...(found?.place.keys() ?? [])]).toContain('handoff');
  });

  test.each([
    ['in a remark', 'team Sales // <|>'],
    ['at the end of prose', '/// What <|>\nteam Sales\n'],
    ['in a comment over several lines', 'team Sales {\n  /* team A\nteam B <|> */\n}'],
    ['in a comment that hides a declaration', 'team Sales {\n/*\nteam B {\n <|> \n*/\n}'],
    ['in an address', 'team A { led by "Amy Chen" <amy<|>@a.example> }'],
    ['in a line that cannot be read', 'team Sales {\n  whatever it takes <|>\n}'],
    ['behind a closing brace', 'team Sales { led by "Amy Chen" } <|>'],
  ])('nothing, %s', (_, source) => {
    expect(expected(source)).toBe('nothing');
  });
});

describe('a unit', () => {
  test.each([
    ['may follow a number', block('first touch within 4 <|>'), '', '#DURATION'],
    ['may be begun', block('first touch within 4 ho<|>'), 'ho', '#DURATION'],
    ['may have two words', block('first touch within 4 business ho<|>'), 'business ho', '#DURATION'],
    ['may be another one', block('first touch within 4 business ho<|>urs'), 'business hours', '#DURATION'],
    ['may be one of several kinds', 'goal A { reach 100 <|> }', '', '#NUMBER #PERCENT #MONEY #DURATION'],
  ])('%s', (_, source, replaced, keys) => {
    const { unit } = at(source) ?? {};
    const text = marked(source).files['agreement.sla'] ?? '';
    expect(unit && text.slice(unit.start, unit.end)).toBe(replaced);
    expect(unit && [...unit.place.keys()].join(' ')).toBe(keys);
  });

  test.each([
    ['on the next line', block('first touch within 4\n  <|>')],
    ['touching its number', block('first touch within 4<|>')],
    ['within a number', block('first touch within <|>4 hours')],
  ])('does not stand %s', (_, source) => {
    expect(at(source)?.unit).toBeUndefined();
  });

  test('is all that can follow a number that is no number yet', () => {
    expect(at(block('first touch within 4 <|>'))?.place.size).toBe(0);
  });
});

describe('what is known of the place', () => {
  test('the declaration and the words of the line', () => {
    const { declaration, line } = at(block('stop when replied <|>')) ?? {};
    expect(declaration).toMatchObject({ keyword: 'contact', name: 'FollowUp', isInBlock: true, isClosed: true });
    expect(line?.map(({ text }) => text)).toEqual(['stop', 'when', 'replied']);
  });

  test('whether the block is closed', () => {
    expect(at('team Sales {\n  <|>')?.declaration?.isClosed).toBe(false);
  });

  test('what follows on the line', () => {
    expect(at(block('stop when <|>replied then Slow'))?.rest).toEqual(['then', 'Slow']);
    expect(at(block('stop when <|>'))?.rest).toEqual([]);
  });
});

test('only the declaration around is looked at', () => {
  const { files, cursors } = marked('team A {\n}\nstage B {\ncalendar C\n  <|>\n}\nteam D\n');
  const text = files['agreement.sla'] ?? '';
  const { start, end } = declarationAround(text, cursors[0]?.offset ?? 0);
  expect(text.slice(start, end)).toBe('stage B {\ncalendar C\n  \n}\n');
});
