/** Repairs of what cannot be read: what is meant, and nothing that does not help. */
import { expect, test } from 'vitest';
import { parseSla } from '../../src/parse/parse.ts';

/** The first message, and the text after its repair; without one, only the message. */
function firstRepair(text: string): string {
  const [problem] = parseSla(text).problems;
  if (!problem) return 'nothing is wrong';
  const { message, fix } = problem;
  return fix ? `${message}\n${text.slice(0, fix.start)}${fix.text}${text.slice(fix.end)}` : message;
}

test.each([
  [
    'a misspelt word that could be a name',
    'agreement "A" {\n  review ever 6 months\n}\n',
    "'ever' means nothing here; did you mean 'every'?\nagreement \"A\" {\n  review every 6 months\n}\n",
  ],
  [
    'a name that fits before a missing word',
    'agreement "A" {\n  review Ana 6 months\n}\n',
    "'every' is missing before '6 months'.\nagreement \"A\" {\n  review Ana every 6 months\n}\n",
  ],
  [
    'a head that stands there twice',
    'calendar Office {\ncalendar Office {\n  timezone "Europe/Berlin"\n}\n',
    '\'calendar Office\' begins here and once more on the next line.\ncalendar Office {\n  timezone "Europe/Berlin"\n}\n',
  ],
  [
    'another head on the next line',
    'calendar Office {\ncalendar Home {\n  timezone "Europe/Berlin"\n}\n',
    "'}' is missing after '{': the block of 'calendar Office' is still open.\ncalendar Office { }\ncalendar Home {\n  timezone \"Europe/Berlin\"\n}\n",
  ],
  [
    'a text that is closed nowhere, with words after it',
    'kpi K "New owned by Marketing {\n  measure count of created\n}\n',
    'This text has no closing quote on its line.\nkpi K "New" owned by Marketing {\n  measure count of created\n}\n',
  ],
  [
    'a text of several words that is closed nowhere',
    'kpi K "New and old owned by Marketing { measure count of created }\n',
    'This text has no closing quote on its line.\nkpi K "New and old" owned by Marketing { measure count of created }\n',
  ],
  [
    'a text that is closed nowhere, at the end of its line',
    'team T "The team\n',
    'This text has no closing quote on its line.\nteam T "The team"\n',
  ],
  [
    'a quote within a word',
    'handoff H from Sales to Mark"eting {\n  accept within 1 hour\n}\n',
    'This text has no closing quote on its line.\nhandoff H from Sales to Marketing {\n  accept within 1 hour\n}\n',
  ],
  [
    'two words without a blank between them',
    'stage A ownedby Marketer\n',
    "'ownedby' means nothing here; did you mean 'owned by'?\nstage A owned by Marketer\n",
  ],
  [
    'a word and a name without a blank between them',
    'stage A owned byMarketer\n',
    "'byMarketer' means nothing here; did you mean 'by Marketer'?\nstage A owned by Marketer\n",
  ],
  [
    'the same, where the line could do without them',
    'stage A owned by B {\n  enters fromMQL when owner decides\n}\n',
    "'fromMQL' means nothing here; did you mean 'from MQL'?\nstage A owned by B {\n  enters from MQL when owner decides\n}\n",
  ],
  [
    'a name of small letters that begins like the word which is missing',
    'stage A owned bytes\n',
    "'by' is missing before 'bytes'.\nstage A owned by bytes\n",
  ],
  [
    'a sign in the midst of a name',
    'system S {\n  map owner of Lead-Timer to "x"\n}\n',
    '\'-\' does not belong here.\nsystem S {\n  map owner of LeadTimer to "x"\n}\n',
  ],
  [
    'what would make a name of a word of the language is not taken out',
    'stage A owned by B {\n  enters when 10 decides\n}\n',
    "Here 'not', '(' or a name is expected, not '10'.",
  ],
  [
    'a name that stands there twice',
    'queue Q in Marketing Marketing\n',
    "'Marketing' stands here twice.\nqueue Q in Marketing\n",
  ],
  [
    'a word that stands there twice, before another that it could change places with',
    'stage A {\n  enters when owner owner decides\n}\n',
    "'owner' stands here twice.\nstage A {\n  enters when owner decides\n}\n",
  ],
  [
    'a sign that parts two words',
    'stage{ Won owned by Marketer\n',
    "'{' does not belong here.\nstage Won owned by Marketer\n",
  ],
  [
    'a sign instead of which points are missing',
    'score S {\n  + when created\n}\n',
    "'+' has no meaning here; it may stand in a text or a comment.",
  ],
])('%s', (_, text, expected) => {
  expect(firstRepair(text)).toBe(expected);
});

test('hours that are written well are not called written otherwise', () => {
  const { problems } = parseSla('calendar C {\n  hours Mon-Fri 09:00-17:30  holidays US\n}\n');
  expect(problems.map(({ message }) => message).join()).not.toContain("'09:00-17:30' is written as '09:00-17:30'");
});
