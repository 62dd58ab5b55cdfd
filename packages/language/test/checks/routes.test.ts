import { describe, expect, test } from 'vitest';
import { applyDiff } from '../support/apply-diff.ts';
import { STARTER } from '../support/compile-text.ts';
import { starter } from '../support/expect-finding.ts';
import { findingsOf } from '../support/findings.ts';

const foundIn = (text: string, code: string): readonly string[] => findingsOf(code, text);

/** The starter with other routes in `Recycle`. */
const routes = (...lines: readonly string[]): string =>
  starter(
    [
      '-  route round robin among Marketer',
      '-  route to Nurturing otherwise',
      ...lines.map((line) => `+  route ${line}`),
    ].join('\n'),
  );

describe('routes', () => {
  test.each<readonly [what: string, code: string, routes: readonly string[], words: readonly string[]]>([
    ['none', 'route-incomplete', [], ["Recycle | 'Recycle' does not say who gets a lead"]],
    [
      'a condition at the end',
      'route-incomplete',
      ['round robin among Marketer', 'to Nurturing when phone is missing'],
      ["A lead for which 'phone is missing' does not hold"],
    ],
    [
      'queues for all values',
      'route-incomplete',
      ['to Nurturing when phone is known', 'to Nurturing when phone is missing'],
      [],
    ],
    [
      'a comparison that may be unknown',
      'route-incomplete',
      ['to Nurturing when phone = "1"', 'to Nurturing when phone != "1"'],
      ['\'phone != "1"\' does not hold'],
    ],
    [
      'people do not take for certain',
      'route-incomplete',
      ['round robin among Marketer when phone is known', 'to Nurturing when phone is missing'],
      ["'phone is missing'"],
    ],
    [
      'no queue at the end',
      'route-last-not-queue',
      ['to Nurturing when phone is missing', 'round robin among Marketer'],
      ["gives to the people of 'Marketer', who may be away"],
    ],
    [
      'a person at the end',
      'route-last-not-queue',
      ['to "Josh Park"'],
      ["gives to 'Josh Park', who may be away or gone"],
    ],
    ['a queue in the middle', 'route-last-not-queue', ['to Nurturing otherwise', 'round robin among Marketer'], []],
    [
      'a queue in the middle',
      'route-shadowed',
      ['to Nurturing otherwise', 'round robin among Marketer'],
      ["route round robin among Marketer | No lead gets to this route of 'Recycle': 'Nurturing' takes"],
    ],
    [
      'the same people again',
      'route-shadowed',
      ['round robin among Marketer', 'round robin among Marketer when phone is known', 'to Nurturing otherwise'],
      ["its leads go to the people of 'Marketer' by an earlier route"],
    ],
    [
      'the same people for more leads',
      'route-shadowed',
      ['round robin among Marketer when phone is known', 'round robin among Marketer', 'to Nurturing otherwise'],
      [],
    ],
    [
      'a narrower condition, the same person',
      'route-shadowed',
      [
        'to "Josh Park" when phone is known',
        'to "Josh Park" when phone is known and email is known',
        'to Nurturing otherwise',
      ],
      ["its leads go to 'Josh Park'"],
    ],
    [
      'queues that take everything together',
      'route-shadowed',
      [
        'to Nurturing when phone is known',
        'to Nurturing when phone is missing',
        'round robin among Marketer',
        'to Nurturing otherwise',
      ],
      [
        "route round robin among Marketer | No lead gets to this route of 'Recycle': 'Nurturing' takes all",
        'route to Nurturing otherwise | ',
      ],
    ],
    [
      'a stage the lead is not in then',
      'route-shadowed',
      ['to "Josh Park" when lead is MQL', 'to Nurturing otherwise'],
      ["its condition cannot hold when 'Recycle' happens"],
    ],
    [
      'people passed over',
      'route-shadowed',
      ['to "Josh Park"', 'round robin among Marketer', 'to Nurturing otherwise'],
      [],
    ],
    ['a person who leads the team', 'route-outside-team', ['to "Josh Park"', 'to Nurturing otherwise'], []],
    [
      'a person of the other team',
      'route-outside-team',
      ['to "Amy Chen"', 'to Nurturing otherwise'],
      ["gives them to 'Amy Chen', who has no role in 'Marketing'"],
    ],
    [
      'a role of the other team',
      'route-outside-team',
      ['round robin among SalesRep', 'to Nurturing otherwise'],
      ["gives them to the people of 'SalesRep', of 'Sales'"],
    ],
    [
      'a queue of the other team',
      'route-outside-team',
      ['to Unassigned otherwise'],
      ["gives them to 'Unassigned', of 'Sales'"],
    ],
    ['owners', 'route-outside-team', ['to previous owner', 'to account owner', 'to Nurturing otherwise'], []],
  ])('%s: %s', (_, code, lines, words) => {
    const found = foundIn(routes(...lines), code);
    expect(found, found.join('\n')).toHaveLength(words.length);
    for (const [index, part] of words.entries()) expect(found[index]).toContain(part);
  });

  test('those who cover a region come before all others, not instead of them', () => {
    const text = starter(`
   field phone  text
+  field region one of AMER, EMEA
@@
-  route round robin among SalesRep
+  route round robin among SalesRep who cover region
+  route round robin among SalesRep`);
    expect(foundIn(text, 'route-shadowed')).toEqual([]);
    const swapped = text
      .replace('SalesRep who cover region\n', 'SalesRep\n')
      .replace(/SalesRep\n(.*)SalesRep\n/, 'SalesRep\n$1SalesRep who cover region\n');
    expect(foundIn(swapped, 'route-shadowed')[0]).toContain(
      'route round robin among SalesRep who cover region | No lead',
    );
  });

  test('a condition that never holds is for another rule to say', () => {
    const text = routes('to "Josh Park" when phone is known and phone is missing', 'to Nurturing otherwise');
    expect(foundIn(text, 'route-shadowed')).toEqual([]);
  });

  test('the last route may be full', () => {
    const text = applyDiff(
      routes('round robin among Marketer'),
      '-role Marketer in Marketing { headcount 2 }\n+role Marketer in Marketing {\n+  headcount 2\n+  receives at most 20 leads per business day each\n+}',
    );
    expect(foundIn(text, 'route-last-not-queue')[0]).toContain('who may be away or have had their 20 leads');
  });
});

describe('people', () => {
  const marketer = (...lines: readonly string[]) =>
    starter(
      `-role Marketer in Marketing { headcount 2 }\n+role Marketer in Marketing {\n${lines.map((line) => `+  ${line}`).join('\n')}\n+}`,
    );
  test.each([
    ['nobody', marketer('ramp leads 100%'), "Marketer | Nobody is in 'Marketer'"],
    [
      'left before',
      marketer('member "Ana Ruiz" <ana@company.example> until 2026-12-31'),
      "Everybody in 'Marketer' has left before the agreement begins",
    ],
    ['comes after', marketer('member "Ana Ruiz" <ana@company.example> from 2028-01-01'), "Everybody in 'Marketer'"],
    ['one who comes', marketer('member "Ana Ruiz" <ana@company.example> from 2027-06-01'), undefined],
    ['without names', STARTER, undefined],
  ])('role-empty: %s', (_, text, words) => {
    const found = foundIn(text, 'role-empty');
    expect(found).toHaveLength(words === undefined ? 0 : 1);
    if (words !== undefined) expect(found[0]).toContain(words);
  });

  test('queue-unworked says nothing of a queue that nobody uses', () => {
    const text = starter(
      '-queue Nurturing in Marketing { owned by Marketer }\n+queue Nurturing in Marketing { owned by Marketer }\n+queue Attic in Marketing',
    );
    expect(foundIn(text, 'queue-unworked')).toEqual([]);
  });

  const covering = (...members: readonly string[]) =>
    starter(`   headcount 3
${members.map((member) => `+  ${member}`).join('\n')}
@@
   field phone  text
+  field region one of AMER, EMEA
@@
-  route round robin among SalesRep
+  route round robin among SalesRep who cover region`);
  const ANA = 'member "Ana Ruiz" <ana@company.example> covers region AMER, EMEA';
  test.each([
    ['both', covering(ANA), undefined],
    [
      'one only',
      covering('member "Ana Ruiz" <ana@company.example> covers region AMER'),
      "covers region 'EMEA', so its people never get these leads",
    ],
    ['nobody', covering('ramp leads 50%, 100%'), "covers region 'AMER' and 'EMEA'"],
    [
      'away for a month',
      covering(`${ANA} away 2027-06-20 to 2027-08-10`),
      "who covers 'AMER' takes leads in July 2027: 'Ana Ruiz' is away",
    ],
    ['away with a cover', covering(`${ANA} away 2027-06-20 to 2027-08-10 covered by "Amy Chen"`), undefined],
    ['away for some days', covering(`${ANA} away 2027-07-02 to 2027-07-20`), undefined],
    ['gone', covering(`${ANA} until 2027-11-15`), 'in December 2027'],
    [
      'a newcomer at 0%',
      covering(`${ANA} from 2027-01-01`, 'ramp leads 0%, 0%, 50%, 100%'),
      'in January 2027 and February 2027',
    ],
    ['someone who was there before', covering(`${ANA} from 2026-06-01`, 'ramp leads 0%, 0%, 50%, 100%'), undefined],
  ])('cover-missing: %s', (_, text, words) => {
    const found = foundIn(text, 'cover-missing');
    if (words === undefined) expect(found).toEqual([]);
    else expect(found[0]).toContain(words);
  });

  test.each(['email', 'amount'])('nobody can cover %s, which has no options', (field) => {
    const text = starter(`-  route round robin among SalesRep\n+  route round robin among SalesRep who cover ${field}`);
    expect(foundIn(text, 'role-invalid')).toEqual([
      `${field} | '${field}' has no fixed options, so nobody can cover some of them. Name a field that is \`one of …\`, or leave out \`who cover\`.`,
    ]);
  });

  test('cover-missing looks at combinations of two fields', () => {
    const text = starter(`   headcount 3
+  member "Ana Ruiz" <ana@company.example> covers region AMER covers size Small, Big
+  member "Bo Li" <bo@company.example> covers region EMEA covers size Small
@@
   field phone  text
+  field region one of AMER, EMEA
+  field size one of Small, Big
@@
-  route round robin among SalesRep
+  route round robin among SalesRep who cover region, size`);
    expect(foundIn(text, 'cover-missing')).toEqual([
      "SalesRep | Nobody in 'SalesRep' covers region and size 'EMEA and Big', so its people never get these leads, and a later line takes them all, such as the queue at the end. Add it to the `covers` of a member.",
    ]);
  });
});
