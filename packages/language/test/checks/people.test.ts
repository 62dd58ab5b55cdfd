import { describe, expect, test } from 'vitest';
import { applyDiff } from '../support/apply-diff.ts';
import { codesOf } from '../support/check-fixture.ts';
import { STARTER } from '../support/compile-text.ts';
import { findingsOf } from '../support/findings.ts';

const found = (code: string, diff: string) => findingsOf(code, applyDiff(STARTER, diff));

const HEAD = ' role SalesRep "Sales representative" in Sales {\n';
const members = (...lines: readonly string[]) => HEAD + lines.map((line) => `+  member ${line}\n`).join('');
const ANA = '"Ana Ruiz" <ana@company.example>';
const CY = '"Cy Das" <cy@company.example>';

describe('person-idle', () => {
  const KIM = '"Kim Roe" <kim@company.example>';
  const TOLD = `-  if late notify "Amy Chen", reassign\n+  if late notify ${KIM}, reassign\n`;

  test.each([
    ['told when something is late', TOLD],
    ['told of a lead', `-  notify owner by email\n+  notify ${KIM} by email`],
  ])('somebody who is only %s', (_, diff) => {
    expect(found('person-idle', diff)).toEqual([
      expect.stringMatching(/^"Kim Roe" .*\| 'Kim Roe' is told about leads, but/),
    ]);
  });
  test.each([
    ['in a role', `@@\n${members('"Kim Roe"')}`],
    ['leading a team', '@@\n+team Partner { led by "Kim Roe" }\n queue Unassigned in Sales { owned by SalesRep }'],
    [
      'approving',
      '@@\n-  approved by "Josh Park" on 2026-12-10, "Amy Chen" on 2026-12-11\n+  approved by "Josh Park" on 2026-12-10, "Amy Chen" on 2026-12-11, "Kim Roe"',
    ],
    ['drafting', '@@\n+  drafted by "Kim Roe"\n   effective 2027-01-01'],
    [
      'reporting',
      '@@\n-report Weekly from "Amy Chen" to "Josh Park" every Friday {\n+report Weekly from "Kim Roe" to "Josh Park" every Friday {',
    ],
  ])('not somebody who is also %s', (_, diff) => {
    expect(found('person-idle', `${TOLD}${diff}`)).toEqual([]);
  });
});

describe('person-data-unneeded', () => {
  const scenario = (address: string) =>
    `+scenario "S" {\n+  given lead email = "${address}"\n+  at 2027-03-01 10:00 demo_requested\n+}\n report Weekly from "Amy Chen" to "Josh Park" every Friday {`;

  test.each(['jane.roe@gmail.com', 'j@plant.co.uk', 'j@myexample.com'])('%s', (address) => {
    expect(found('person-data-unneeded', scenario(address))).toEqual([
      `email = "${address}" | '${address}' may be a real person's address, and everybody who gets the compiled agreement gets it. Use a made-up one, such as 'jane@company.example'.`,
    ]);
  });
  test.each(['jane@plant.example', 'jane@example.com', 'jane@mail.example.org', 'plant.com', '@sales', 'j@localhost'])(
    '%s',
    (address) => {
      expect(found('person-data-unneeded', scenario(address))).toEqual([]);
    },
  );
});

describe('person-data-unneeded, beyond addresses', () => {
  const given = (field: string, value: string) =>
    found(
      'person-data-unneeded',
      `   field phone  text\n+  field ${field === 'phone' ? 'other' : field} text\n@@\n+scenario "S" {\n+  given lead ${field} = "${value}"\n+  at 2027-03-01 10:00 demo_requested\n+}\n report Weekly from "Amy Chen" to "Josh Park" every Friday {`,
    );

  test.each([
    ['phone', '+49 30 901820', "'+49 30 901820' may be a real person's number"],
    ['mobile_phone', '(030) 90 18 20-0', "may be a real person's number"],
    ['note', '+44 20 7123 4567', "may be a real person's number"],
    ['first_name', 'Angela', "'Angela' may be a real person's name"],
    ['name', 'Angela M', "such as 'Jane Doe'"],
  ])('%s = "%s"', (field, value, words) => {
    expect(given(field, value)[0]).toContain(words);
  });
  test.each([
    ['phone', '+1 555 0100'],
    ['phone', '+44 7700 900123'],
    ['phone', '12345'],
    ['note', '2027-03-01'],
    ['note', '4711 0815 4711'],
    ['name', 'Jane Doe'],
    ['name', 'Amy Chen'],
    ['company_name', 'Plant Works'],
  ])('%s = "%s" is nobody\'s', (field, value) => {
    expect(given(field, value)).toEqual([]);
  });
  test('what a condition asks for', () => {
    const text =
      '+segment Own when email = "jane.roe@gmail.com"\n report Weekly from "Amy Chen" to "Josh Park" every Friday {';
    expect(found('person-data-unneeded', text)).toHaveLength(1);
  });
});

describe('approval-missing', () => {
  const BOTH = '-  approved by "Josh Park" on 2026-12-10, "Amy Chen" on 2026-12-11\n';

  test.each([
    [
      'no approval',
      BOTH,
      [/^"Marketing and Sales agreement" \| 'Josh Park' leads 'Marketing'/, /'Amy Chen' leads 'Sales'/],
    ],
    [
      'one approval',
      `${BOTH}+  approved by "Amy Chen" on 2026-12-11`,
      [/^approved by .*\| 'Josh Park' leads 'Marketing'/],
    ],
    [
      'one that is awaited though the agreement is in force',
      `${BOTH}+  approved by "Josh Park", "Amy Chen" on 2026-12-11`,
      [/^"Josh Park" \| 'Josh Park' has not approved for 'Marketing', though .* in force since 2027-01-01/],
    ],
    [
      'no leader',
      `-team Marketing { led by "Josh Park" <josh@company.example> }\n+team Marketing\n@@\n${BOTH}+  approved by "Josh Park" <josh@company.example> on 2026-12-10, "Amy Chen" on 2026-12-11`,
      [/\| Nobody has approved the agreement for 'Marketing'/],
    ],
  ])('%s', (_, diff, lines) => {
    expect(found('approval-missing', diff)).toEqual(lines.map((line) => expect.stringMatching(line)));
  });
  test('where no leader is named, somebody of the team may approve', () => {
    const diff = `-team Sales { led by "Amy Chen" <amy@company.example> }\n+team Sales\n@@\n${members('"Amy Chen" <amy@company.example>')}`;
    expect(found('approval-missing', diff)).toEqual([]);
  });
});

describe('an honest draft', () => {
  const awaited = applyDiff(
    STARTER,
    '-  approved by "Josh Park" on 2026-12-10, "Amy Chen" on 2026-12-11\n+  approved by "Josh Park" on 2026-12-10, "Amy Chen"',
  );
  test('names who has still to approve, and that is a note until it takes effect', () => {
    expect(codesOf(awaited, '2026-12-31')).toEqual(['approval-pending']);
    expect(findingsOf('approval-pending', awaited, '2026-12-31')).toEqual([
      `"Amy Chen" | The approval of 'Amy Chen' for 'Sales' is awaited until 2027-01-01, when the agreement takes effect. Add \`on\` and the day when it is given.`,
    ]);
  });
  test('is none any more on its first day', () => {
    expect(codesOf(awaited, '2027-01-01')).toEqual(['approval-missing']);
  });
  test('an approval of a day that has not come is none yet', () => {
    const ahead = awaited.replace('"Amy Chen"', '"Amy Chen" on 2027-01-20');
    expect(codesOf(ahead, '2026-12-31')).toEqual(['approval-future']);
    expect(codesOf(ahead, '2027-01-10')).toEqual(['approval-future', 'approval-missing']);
  });
});

describe('approver-outside', () => {
  const with_ = (approver: string) =>
    `-  approved by "Josh Park" on 2026-12-10, "Amy Chen" on 2026-12-11\n+  approved by "Josh Park" on 2026-12-10, "Amy Chen" on 2026-12-11, ${approver} on 2026-12-12`;

  test('somebody of neither team', () => {
    expect(found('approver-outside', with_(CY))).toEqual([
      expect.stringMatching(/^"Cy Das" .*\| 'Cy Das' approves, but neither leads nor works in 'Marketing' or 'Sales'/),
    ]);
  });
  test('somebody who works in one of them', () => {
    expect(found('approver-outside', `${with_('"Cy Das"')}\n@@\n${members(CY)}`)).toEqual([]);
  });
  test('silent where a team has no leader', () => {
    const diff = `${with_(CY)}\n@@\n-team Sales { led by "Amy Chen" <amy@company.example> }\n+team Sales\n@@\n${members('"Amy Chen" <amy@company.example>')}`;
    expect(found('approver-outside', diff)).toEqual([]);
  });
});

describe('cover-impossible', () => {
  const AWAY = 'away 2027-07-01 to 2027-07-31 covered by';

  test.each([
    ['themself', [`${ANA} ${AWAY} "Ana Ruiz"`], `"Ana Ruiz" | 'Ana Ruiz' cannot cover for the own absence.`],
    ['in no role', [`${ANA} ${AWAY} "Amy Chen"`], `"Amy Chen" | 'Amy Chen' is in no role`],
    [
      'away too',
      [`${ANA} ${AWAY} "Cy Das"`, `${CY} away 2027-07-31`],
      `"Cy Das" | 'Cy Das' is away from 2027-07-31 to 2027-07-31.`,
    ],
    [
      'gone',
      [`${ANA} ${AWAY} "Cy Das"`, `${CY} until 2027-07-15`],
      "'Cy Das' is not in any role for all of that time.",
    ],
    ['not there yet', [`${ANA} ${AWAY} "Cy Das"`, `${CY} from 2027-07-15`], "'Cy Das' is not in any role"],
    [
      'covered by each other',
      [`${ANA} ${AWAY} "Cy Das"`, `${CY} away 2027-07-10 covered by "Ana Ruiz"`],
      "'Cy Das' is away from 2027-07-10 to 2027-07-10. Name somebody else to cover for 'Ana Ruiz' from 2027-07-01 to 2027-07-31.",
    ],
  ])('a cover who is %s', (_, lines, words) => {
    expect(found('cover-impossible', members(...lines))[0]).toContain(words);
  });
  test.each([
    ['there', [`${ANA} ${AWAY} "Cy Das"`, `${CY} away 2027-08-01 to 2027-08-05`]],
    [
      'covered in turn',
      [`${ANA} ${AWAY} "Cy Das"`, `${CY} away 2027-07-10 covered by "Bo Li"`, '"Bo Li" <bo@company.example>'],
    ],
    ['not named', [`${ANA} away 2027-07-01 to 2027-07-31`]],
  ])('a cover who is %s', (_, lines) => {
    expect(found('cover-impossible', members(...lines))).toEqual([]);
  });
});

describe('absence-overlap', () => {
  test.each(['away 2027-07-31 to 2027-08-05', 'away 2027-07-10', 'away 2027-06-01 to 2027-08-31'])('%s', (second) => {
    const lines = found('absence-overlap', members(`${ANA} away 2027-07-01 to 2027-07-31 ${second}`));
    expect(lines).toEqual([expect.stringContaining("| 'Ana Ruiz' is already away from 2027-07-01 to 2027-07-31")]);
  });
  test('one after the other', () => {
    expect(found('absence-overlap', members(`${ANA} away 2027-07-01 to 2027-07-31 away 2027-08-01`))).toEqual([]);
  });
});
