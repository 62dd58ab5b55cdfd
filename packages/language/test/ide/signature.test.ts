import { describe, expect, test } from 'vitest';
import { entries } from '../../src/generated/reference.ts';
import { signaturesAt, stretchesOf } from '../../src/ide/signature/signature.ts';
import { marked } from './fixture.ts';

/** The forms, each with what comes next between `«` and `»`; the one that is meant first. */
function shown(source: string): readonly string[] {
  const { files, cursors } = marked(source);
  const found = signaturesAt(files['agreement.sla'] ?? '', cursors[0]?.offset ?? 0);
  if (!found) return [];
  const all = found.forms.map(({ form, next }) =>
    next ? `${form.slice(0, next.start)}«${form.slice(next.start, next.end)}»${form.slice(next.end)}` : form,
  );
  return [all[found.active] ?? '', ...all.filter((_, at) => at !== found.active)];
}

const contact = (line: string): string => `contact FollowUp by SalesRep {\n  ${line}\n}\n`;
const handoff = (line: string): string => `handoff ToSales from Marketing to Sales {\n  ${line}\n}\n`;

describe('what a line can still say', () => {
  test.each([
    ['behind its first word', contact('stop <|>'), 'stop «when» CONDITION [then CONTACT]'],
    [
      "where something of the author's is next",
      contact('day <|>'),
      'day «COUNT» CHANNEL ["TEXT"] [automatic] [by ROLE], …',
    ],
    ['where that is under way', contact('stop when rep<|>lied'), 'stop when «CONDITION» [then CONTACT]'],
    ['in a condition', contact('stop when replied and <|>'), 'stop when «CONDITION» [then CONTACT]'],
    ['behind a whole form', contact('restarts when reassigned <|>'), 'restarts when «CONDITION»'],
    [
      'where parts may be left out',
      contact('day 1 email <|>'),
      'day COUNT CHANNEL «["TEXT"]» [automatic] [by ROLE], …',
    ],
    ['within such a part', contact('stop when replied then <|>'), 'stop when CONDITION [then «CONTACT»]'],
    [
      'of points',
      'score Interest {\n  +50 each <|>\n}',
      '+COUNT each «time» EVENT [when CONDITION] [, at most COUNT times [per PERIOD]] [, up to COUNT points]',
    ],
    ['in a list', handoff('reject for "Bad fit", <|>'), 'reject for "REASON", «…»'],
    ['in a head', 'handoff ToSales from <|>', 'handoff NAME ["TEXT"] from «TEAM» to TEAM { … }'],
    ['in a damaged line', handoff('acept <|>'), 'accept «within» LENGTH [, PERCENT of the time [every PERIOD]]'],
    ['of a line that another declaration describes', handoff('if late <|>'), 'if late «ACTION», …'],
  ])('%s', (_, source, expected) => {
    expect(shown(source)[0]).toBe(expected);
  });

  test('forms that begin alike are all shown', () => {
    expect(shown('stage MQL {\n  enters <|>\n}')).toEqual([
      'enters «when» CONDITION',
      'enters «from» STAGE, … when CONDITION',
      'enters «from» any when CONDITION',
    ]);
  });

  test('until what is written decides', () => {
    expect(shown('stage MQL {\n  enters from any <|>\n}')).toEqual(['enters from any «when» CONDITION']);
  });

  test('is explained', () => {
    const { files, cursors } = marked(contact('stop <|>'));
    expect(signaturesAt(files['agreement.sla'] ?? '', cursors[0]?.offset ?? 0)?.forms[0]).toMatchObject({
      documentation: expect.stringMatching(/^What ends it early\./),
      link: 'contact.md#stop',
    });
  });
});

test.each([
  ['where a line may begin', contact('<|>')],
  ['between declarations', '<|>\nteam Sales\n'],
  ['in a remark', '// <|>'],
  ['in a line that cannot be read', contact('whatever <|>')],
])('nothing, %s', (_, source) => {
  expect(shown(source)).toEqual([]);
});

test('what comes next is one of the parts that the form is shown with', () => {
  for (const form of entries.flatMap((entry) => entry.forms)) {
    const stretches = stretchesOf(form);
    expect(stretches.length, form).toBeGreaterThan(0);
    expect(
      stretches.every(({ start, end }) => form.slice(start, end).trim() !== ''),
      form,
    ).toBe(true);
  }
});
