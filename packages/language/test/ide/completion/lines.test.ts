import { describe, expect, test } from 'vitest';
import { SlaGrammar } from '../../../src/generated/grammar.ts';
import { entries } from '../../../src/generated/reference.ts';
import { declarationWords } from '../../../src/parse/keywords.ts';
import { parseSla } from '../../../src/parse/parse.ts';
import { checkText, STARTER } from '../../support/compile-text.ts';
import { accept, accepted, completed, inStarter, labels } from './completed.ts';

const declarations = declarationWords(SlaGrammar());
/** What is said of a declaration that nothing speaks of yet. */
const TO_BE_CONNECTED: readonly string[] = [
  'contact-no-outcome',
  'contact-unused',
  'kpi-unreported',
  'name-unused',
  'promise-unmeasured',
  'stage-no-way-on',
  'volume-short',
];
const syntax = (text: string): readonly string[] => parseSla(text).problems.map(({ message }) => message);

describe('a declaration', () => {
  test('is offered at the margin, but for a second header', () => {
    const keywords = declarations.map(({ keyword }) => keyword).filter((keyword) => keyword !== 'agreement');
    expect(labels(inStarter('<|>'))).toEqual(keywords);
    expect(labels('<|>')[0]).toBe('agreement');
  });

  test('is described, with its form and its page', () => {
    expect(completed(inStarter('<|>')).find(({ label }) => label === 'handoff')).toMatchObject({
      kind: 'keyword',
      detail: 'handoff NAME ["TEXT"] from TEAM to TEAM { … }',
      documentation: expect.stringContaining('How a lead changes hands'),
      link: 'handoffs.md#handoff',
    });
  });

  test.each(declarations.map(({ keyword }) => keyword))('%s is whole when it is accepted as it stands', (keyword) => {
    const text = keyword === 'agreement' ? accept('<|>', keyword) : accept(inStarter('<|>'), keyword);
    expect(syntax(text)).toEqual([]);
    expect(text).not.toBe(STARTER);
  });

  const others = declarations.map(({ keyword }) => keyword).filter((one) => !['agreement', 'import'].includes(one));

  test.each(others)('%s means something when it is accepted as it stands', (keyword) => {
    const found = checkText(accept(inStarter('<|>'), keyword)).filter(({ code }) => !TO_BE_CONNECTED.includes(code));
    expect(found.map(({ message }) => message)).toEqual([]);
  });

  const snippet = (keyword: string): string | undefined =>
    completed(inStarter('<|>')).find(({ label }) => label === keyword)?.insert;

  test('lists at a tab stop the names that may stand there', () => {
    expect(snippet('queue')).toMatch(/in \$\{2\|Marketing,Sales\|\} \{ owned by \$\{3\|Marketer,SalesRep\|\} \}$/);
  });

  test('hands from one team to another at a moment of its own, and to people of that', () => {
    expect(accept(inStarter('<|>'), 'handoff')).toContain('from Marketing to Sales {\n  when lead becomes Customer\n');
    expect(snippet('handoff')).toMatch(/among \$\{\d\|SalesRep,Marketer\|\}/);
    expect(snippet('handoff')).toMatch(/route to \$\{\d\|Unassigned,Nurturing\|\} otherwise/);
  });

  test('lets people decide who enters a stage, or a score', () => {
    expect(accept(inStarter('<|>'), 'stage')).toContain('{\n  enters from Lead when owner decides\n}');
    expect(snippet('stage')).toContain('|owner decides,Interest >= 50|');
  });

  test('begins with its keyword alone, where the rest is written', () => {
    expect(accept(inStarter('<|>te Partners { led by "Amy Chen" }'), 'team')).toContain('team Partners {');
  });

  test('uses names of the agreement', () => {
    expect(accept(inStarter('<|>'), 'role')).toContain('role Name in Marketing {\n  headcount 1\n');
  });
});

describe('a line', () => {
  const block = (head: string, line: string): string => inStarter(`${head} {\n  ${line}\n}`);

  test('is offered in each of its forms', () => {
    expect(labels(block('stage Won owned by SalesRep', '<|>'))).toEqual([
      'enters when CONDITION',
      'enters from STAGE when CONDITION',
      'enters from any when CONDITION',
      'left only by decision',
      'final',
    ]);
  });

  test('goes from one stage to the next', () => {
    expect(accept(block('funnel Other for NewBusiness', '<|>'), 'rate STAGE -> STAGE PERCENT')).toContain(
      'rate Lead -> MQL 95%',
    );
  });

  test('is not described by what it is called', () => {
    const lines = completed(block('stage Won owned by SalesRep', '<|>'));
    expect(lines.map(({ detail }) => detail).slice(0, 2)).toEqual([undefined, 'enters from STAGE, … when CONDITION']);
  });

  test('of points has their forms', () => {
    expect(labels(block('score Warmth', '<|>')).slice(0, 3)).toEqual([
      '+COUNT when CONDITION',
      '+COUNT each time EVENT',
      '-COUNT every LENGTH not EVENT',
    ]);
  });

  test('begins with its word alone, where the rest is written', () => {
    expect(labels(block('contact Later by SalesRep', '<|>st when replied'))).toEqual([
      'first touch',
      'at least',
      'day',
      'stop',
      'restarts',
      'if late',
    ]);
    expect(accept(block('contact Later by SalesRep', '<|>st when replied'), 'stop')).toContain('stop when replied');
  });

  test('is offered beside declarations, where the block is not closed', () => {
    const found = labels(inStarter('team Partners {\n<|>'));
    expect(found.slice(0, 2)).toEqual(['led by "PERSON"', 'calendar NAME']);
    expect(found).toContain('handoff');
  });

  test.each(declarations.filter(({ heads }) => heads.length > 0))(
    'of $keyword can be read as it is accepted',
    ({ keyword }) => {
      const head = ['agreement', 'lead', 'account'].includes(keyword) ? keyword : `${keyword} Some`;
      const source = block(head, '<|>');
      const items = completed(source);
      const text = source.replace('<|>', '');
      expect(
        items.flatMap((item) => syntax(accepted(text, item)).map((problem) => `${item.label}: ${problem}`)),
      ).toEqual([]);
      const forms = entries.filter(({ kind, of }) => kind === 'line' && of === keyword).flatMap((entry) => entry.forms);
      expect(forms.filter((form) => !items.some(({ detail, label }) => (detail ?? label) === form))).toEqual([]);
    },
  );
});

describe('a keyword in the midst of a line', () => {
  test('comes with the words that always follow it', () => {
    expect(labels(inStarter('agreement "B" { <|>dra "Eve" }'))).toContain('drafted by');
    expect(accept(inStarter('handoff A from Sales to Sales { route <|> }'), 'round robin among')).toContain(
      'route round robin among }',
    );
  });

  test('but not with those that are there', () => {
    expect(accept(inStarter('handoff A from Sales to Sales { route <|>rou robin among SalesRep }'), 'round')).toContain(
      'route round robin among SalesRep',
    );
  });

  test('is explained', () => {
    expect(
      completed(inStarter('contact Later by SalesRep { day 1 email <|> }')).find(({ label }) => label === 'automatic'),
    ).toMatchObject({
      documentation: '`automatic` goes out by itself, and is no touch.',
      link: 'contact.md#day',
    });
  });

  test('is not offered where it would be an error', () => {
    expect(labels(inStarter('goal More owned by Sales { if missed <|> }'))).toEqual(['notify', 'do']);
    expect(labels(inStarter('handoff A from Sales to Sales { pass email <|> }'))).not.toContain('at');
    expect(labels(inStarter('handoff A from Sales to Sales { pass Interest <|> }'))).toContain('at');
  });
});
