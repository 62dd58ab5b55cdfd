import { describe, expect, test } from 'vitest';
import { accept, completed, inStarter, labels } from './completed.ts';

const DECLARED = `lead {
  field region   one of AMER, EMEA
  field agreed   yes/no
  field employed number
  field due      date
  event page_seen with url text, pages number
}
account {
  field employees number
  field domain    text
}
segment Size {
  group Small when employees of account < 250
  group Large otherwise
}
segment Excluded when agreed
promise Renewal for account by SalesRep to Sales {
  starts when replied
  done when <||>
}
`;

/** What is offered at the end of a condition of a segment, which asks how things are. */
const asked = (condition: string): string => offered(`segment Some when ${condition}<|>`);
const offered = (snippet: string): string => shown(inStarter(DECLARED.replace('<||>', 'touched') + snippet));
const shown = (source: string): string =>
  completed(source)
    // Words that always come behind a keyword are no concern of these tests.
    .map(({ label, kind }) => (kind === 'keyword' ? (label.split(' ')[0] ?? label) : label))
    .join(' ');
const words = (text: string): readonly string[] => text.split(' ');

describe('a question begins with', () => {
  const state = words(offered('segment Some when <|>'));
  const moment = words(offered('contact Later by SalesRep { stop when <|> }'));

  test('what has values or states, and what happens', () => {
    for (const name of ['region', 'Interest', 'Size', 'FollowUp', 'ToSales', 'lead', 'owner', 'touched', 'replied']) {
      expect(state).toContain(name);
    }
    expect(offered('segment Some when <|>')).toContain('employees of account');
  });

  test('no stage, no persona, no segment of one condition, no KPI, no role', () => {
    for (const name of ['MQL', 'Excluded', 'Bookings', 'SalesRep']) expect(state).not.toContain(name);
  });

  test('what happens first, where a line waits for a moment', () => {
    expect(moment.indexOf('replied')).toBeLessThan(moment.indexOf('region'));
    expect(state.indexOf('replied')).toBeGreaterThan(state.indexOf('region'));
  });

  test('whoever decides, where a stage is entered', () => {
    expect(words(offered('stage Won owned by SalesRep { enters from MQL when <|> }'))).toContain('SalesRep');
  });

  test('`owner decides` in one, where a person may decide', () => {
    const entered = (condition: string) =>
      labels(inStarter(`stage Won owned by SalesRep { enters when ${condition}<|> }`));
    expect(entered('')).toContain('owner decides');
    expect(entered('replied or ')).not.toContain('owner decides');
    expect(labels(inStarter('contact Later by SalesRep { stop when <|> }'))).not.toContain('owner decides');
    expect(accept(inStarter('stage Won owned by SalesRep { enters when <|> }'), 'owner decides')).toContain(
      'enters when owner decides }',
    );
  });

  test.each([
    [
      'goals and KPIs, of the agreement as a whole',
      'agreement "A" { may be terminated when <|> }',
      'Bookings Punctual WinRate NewBusiness Volume not any at',
    ],
    [
      'an event, of what uses up a turn',
      'role Closer in Sales { turn used when <|> }',
      'demo_requested page_seen page_viewed replied not any at',
    ],
    [
      'a handoff, where it is expected to give the lead to somebody',
      'scenario { expect <|> to SalesRep }',
      'Recycle ToSales not any at',
    ],
    [
      'somebody who decides, where that is written',
      'stage Won owned by SalesRep { enters when <|> decides }',
      'owner Marketer SalesRep Marketing Sales not any at',
    ],
  ])('%s', (_, snippet, expected) => {
    expect(words(offered(snippet)).toSorted()).toEqual(words(expected).toSorted());
  });

  test('fields of the account by their own names, where an account is spoken of', () => {
    const inPromise = shown(inStarter(DECLARED.replace('<||>', '<|>')));
    expect(words(inPromise)).toContain('employees');
    expect(inPromise).not.toContain('of account');
    expect(words(inPromise)).not.toContain('region');
  });
});

describe('a subject goes on with', () => {
  test.each([
    ['a choice', 'region ', 'in is became'],
    ['a text', 'email ', 'in is became contains'],
    ['a number', 'employed ', 'in is became between'],
    ['yes or no, which says something alone', 'agreed ', 'in is became and or'],
    ['a field of the account', 'employees ', 'of'],
    ['a field of the account, that is said to be one', 'employees of account ', 'in is became between'],
    ['a score', 'Interest ', 'at in between'],
    ['an event', 'replied ', 'at by in since and or'],
    ['an event with properties', 'page_seen ', 'at by with in since and or'],
    ['a stage', 'lead ', 'in is became'],
    ['a segment', 'Size ', 'in is became'],
    ['somebody', 'owner ', 'is became leaves'],
    ['an account', 'account ', 'is became'],
  ])('%s', (_, subject, expected) => {
    expect(words(asked(subject)).toSorted()).toEqual(words(expected).toSorted());
  });

  test('`becomes`, where a line waits for a moment', () => {
    expect(words(offered('contact Later by SalesRep { stop when lead <|> }'))).toContain('becomes');
  });

  test('`decides`, where a stage is entered, but not as one of several ways', () => {
    const entered = (condition: string) =>
      words(offered(`stage Won owned by SalesRep { enters when ${condition}<|> }`));
    expect(entered('owner ')).toContain('decides');
    expect(entered('replied or owner ')).not.toContain('decides');
  });
});

describe('a clause goes on with', () => {
  test.each([
    ['the options of a choice', 'region = ', 'AMER EMEA'],
    ['the options in a list', 'region in (AMER, ', 'AMER EMEA'],
    ['whether a value is known', 'region is ', 'not known missing'],
    ['the stages, segments and personas of a lead', 'lead is ', 'Lead MQL Customer Recycled Excluded not'],
    ['the groups of a segment', 'Size is ', 'Small Large not'],
    ['the states of a policy', 'FollowUp is ', 'started stopped exhausted not'],
    ['the states of a handoff', 'ToSales is ', 'accepted rejected late not'],
    ['the states of a goal', 'NewBusiness is not ', 'met missed'],
    ['how long a state holds', 'lead is MQL ', 'for and or'],
    ['reasons of a rejection', 'ToSales is rejected ', 'for and or'],
    ['how often something became so', 'lead became MQL ', 'at in since and or'],
    ['how often', 'replied at ', 'least most'],
    ['a stage of a score', 'Interest at ', 'Lead MQL Customer Recycled'],
    ['properties of an event', 'page_seen with ', 'pages url'],
    ['who did it', 'touched by ', 'Marketer SalesRep Marketing Sales owner previous Amy Chen Josh Park'],
    ['since when', 'replied since ', 'Lead MQL Customer Recycled'],
    ['answers', 'agreed = ', 'yes no'],
    ['other values of its type', 'employed > ', 'employees of account Interest'],
  ])('%s', (_, condition, expected) => {
    expect(words(asked(condition)).toSorted()).toEqual(words(expected).toSorted());
  });

  test('what was asked once is not asked again', () => {
    expect(asked('region = AMER ')).toBe('and or');
  });

  test('nothing is left out where the subject is not known', () => {
    expect(words(asked('whatever '))).toEqual(expect.arrayContaining(['is', 'in', 'by', 'contains']));
  });
});
