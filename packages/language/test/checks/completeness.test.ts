import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/index.ts';
import { applyDiff } from '../support/apply-diff.ts';
import { repaired } from '../support/apply-fix.ts';
import { checkText, STARTER } from '../support/compile-text.ts';
import { findingsOf } from '../support/findings.ts';

const codes = rules.filter(({ category }) => category === 'completeness').map(({ code }) => code);
const missingIn = (text: string) =>
  checkText(text).flatMap(({ code, severity }) =>
    severity === 'error' ? [`error ${code}`] : codes.includes(code) ? [code] : [],
  );

describe('nothing but a header', () => {
  test('every part is missed, each once, and nothing that follows from another part', () => {
    expect(missingIn('agreement "A" {\n}')).toEqual([
      'missing-calendar',
      'missing-contact',
      'missing-definition',
      'missing-effective',
      'missing-expiry',
      'missing-goal',
      'missing-handoff',
      'missing-kpi',
      'missing-nurture',
      'missing-parties',
      'missing-report',
      'missing-review',
    ]);
  });
  test('the starter lacks nothing', () => {
    expect(missingIn(STARTER)).toEqual([]);
  });
});

/** The starter without one part. */
const WITHOUT: readonly (readonly [code: string, diff: string])[] = [
  ['missing-parties', '-  between Marketing and Sales'],
  ['missing-effective', '-  effective 2027-01-01'],
  ['missing-expiry', '-  expires 2027-12-31'],
  ['missing-currency', '-  currency USD'],
  ['missing-calendar', '-  calendar Office'],
  ['missing-review', '-  review every 6 months'],
];

describe.each(WITHOUT)('%s', (code, diff) => {
  const text = applyDiff(STARTER, diff);

  test('is said at the name of the agreement', () => {
    expect(missingIn(text)).toEqual([code]);
    expect(findingsOf(code, text)).toEqual([expect.stringMatching(/^"Marketing and Sales agreement" \| /)]);
  });
});

// Nobody can know the first day.
describe.each(WITHOUT.filter(([code]) => code !== 'missing-effective'))('%s', (code, diff) => {
  test('is repaired by the starter’s own words, at the end of the header', () => {
    const { text, isGone, errors } = repaired(applyDiff(STARTER, diff), code);
    expect([isGone, errors]).toEqual([true, []]);
    expect(text).toContain(`${diff.slice(1)}\n}`);
  });
});

describe('missing-parties', () => {
  test('one party', () => {
    const text = applyDiff(STARTER, '-  between Marketing and Sales\n+  between Marketing');
    expect(findingsOf('missing-parties', text)).toEqual([
      expect.stringMatching(/^between Marketing \| The agreement is between 'Marketing' and nobody else/),
    ]);
  });
});

describe('missing-review', () => {
  const review = (line: string) =>
    findingsOf('missing-review', applyDiff(STARTER, `-  review every 6 months\n+  ${line}`));

  test('the review of a part is not that of the whole', () => {
    expect(review('review FollowUp every 6 months')).toHaveLength(1);
  });
  test('a review when something happens is one', () => {
    expect(review('review when WinRate < 15% over 1 month')).toEqual([]);
  });
});

describe('missing-calendar', () => {
  const OWN = '{\n+  led by "Josh Park" <josh@company.example>\n+  calendar Office\n+}';
  const MARKETING = `@@\n-team Marketing { led by "Josh Park" <josh@company.example> }\n+team Marketing ${OWN}`;
  const SALES = `@@\n-team Sales { led by "Amy Chen" <amy@company.example> }\n+team Sales ${OWN.replace('Josh Park" <josh', 'Amy Chen" <amy')}`;

  test('names the teams that have none', () => {
    const [finding] = findingsOf('missing-calendar', applyDiff(STARTER, `-  calendar Office\n${MARKETING}`));
    expect(finding).toContain("No calendar says when people work for 'Sales'");
  });
  test('each team may have its own', () => {
    expect(findingsOf('missing-calendar', applyDiff(STARTER, `-  calendar Office\n${MARKETING}\n${SALES}`))).toEqual(
      [],
    );
  });
});

describe('missing-currency', () => {
  const header = (body: string) => findingsOf('missing-currency', `agreement "A" {\n}\n${body}`);

  test('a field that holds money', () => {
    expect(header('lead { field amount money }')).toHaveLength(1);
    expect(header('lead { event bought with price money }')).toHaveLength(1);
  });
  test('not without money', () => {
    expect(header('lead { field amount number }')).toEqual([]);
  });
});

describe('goals', () => {
  const goal = (lines: string) =>
    missingIn(
      `agreement "A" {\n}\nteam Sales\nstage MQL { enters when created }\nkpi K owned by Sales { measure count of lead becomes MQL }\ngoal G { ${lines} }`,
    ).filter((code) => /goal|volume|outcome/.test(code));

  test('no number of leads', () => expect(goal('reach 3 of K every month')).toEqual(['missing-volume']));
  test('no outcome', () => expect(goal('deliver at least 3 MQL every month')).toEqual(['missing-outcome']));
  test('both', () => {
    expect(goal('reach 3 of K every month }\ngoal H { deliver at least 3 MQL every month')).toEqual([]);
  });
});

describe('missing-definition', () => {
  const stages = (...lines: readonly string[]) =>
    findingsOf('missing-definition', `agreement "A" {\n}\nlead { event replied }\n${lines.join('\n')}`);

  test.each([[[]], [['stage Lead { enters when created }']]])('%j', (lines) => {
    expect(stages(...lines)).toHaveLength(1);
  });
  test.each([
    [['stage Lead { enters when created }', 'stage MQL { enters from Lead when replied }']],
    [['stage Lead { enters when created }', 'stage MQL']],
  ])('%j', (lines) => {
    expect(stages(...lines)).toEqual([]);
  });
});

describe('missing-handoff and missing-return', () => {
  const agreement = (handoffs: string, stages = '') =>
    missingIn(`agreement "A" { between Marketing and Sales }
team Marketing
team Sales
team Partner
queue Open in Sales
lead {
  path Lead -> MQL -> Customer
  event replied
}
stage Lead { enters when created }
stage MQL { enters when replied }
stage Customer { enters when replied }
${stages}
${handoffs}`).filter((code) => code === 'missing-handoff' || code === 'missing-return');
  const handoff = (from: string, to: string) =>
    `handoff ${from}To${to} from ${from} to ${to} {\n  when lead becomes MQL\n  route to Open otherwise\n}\n`;
  const BOTH = handoff('Marketing', 'Sales') + handoff('Sales', 'Marketing');

  test('none between the parties', () => {
    expect(agreement(handoff('Marketing', 'Marketing') + handoff('Sales', 'Partner'))).toContain('missing-handoff');
    expect(agreement(BOTH)).not.toContain('missing-handoff');
  });
  test('no stage takes leads back', () => {
    expect(agreement(BOTH)).toEqual(['missing-return']);
  });
  test.each([
    ['off the path', 'stage Lost { enters from MQL when replied }'],
    ['earlier on it', 'stage Lost { enters from Customer when replied }'],
  ])('a stage %s takes them back', (_, stage) => {
    expect(agreement(BOTH, stage)).toEqual([]);
  });
  test('a handoff without a way back has a finding of its own', () => {
    expect(agreement(handoff('Marketing', 'Sales'))).toEqual([]);
  });
});

describe('what is added where it is obvious', () => {
  const PARTIES = `agreement "A" {
  between Marketing and Sales
}
team Marketing { led by "Josh Park" <josh@company.example> }
team Sales { led by "Amy Chen" <amy@company.example> }
lead {
  path Lead -> MQL
  event replied
}
stage Lead { enters when created }
stage MQL { enters when replied }
`;
  test('a rate of the last step', () => {
    const { text, isGone, errors } = repaired(PARTIES, 'missing-kpi');
    expect(text).toContain('\nkpi WinRate owned by Marketing and Sales { measure rate Lead -> MQL }\n');
    expect([isGone, errors]).toEqual([true, []]);
  });
  test('a report from those who receive leads to those who give them', () => {
    const { text, isGone, errors } = repaired(
      `${PARTIES}kpi K owned by Sales { measure count of replied }\n`,
      'missing-report',
    );
    expect(text).toContain('\nreport Weekly from "Amy Chen" to "Josh Park" every Friday { covers K }\n');
    expect([isGone, errors]).toEqual([true, []]);
  });
  test.each([
    ['missing-kpi', `${PARTIES}role WinRate in Sales { headcount 1 }\n`],
    ['missing-report', PARTIES],
    ['missing-parties', 'agreement "A" {\n}\nteam A\nteam B\nteam C\n'],
    ['missing-expiry', 'agreement "A" {\n}\n'],
    ['missing-calendar', 'agreement "A" {\n}\n'],
  ])('%s: nothing is made up', (code, text) => {
    const found = checkText(text).find((diagnostic) => diagnostic.code === code);
    expect(found).toBeDefined();
    expect(found?.fix).toBeUndefined();
  });
});

test('the page on completeness leads to each of these checks', () => {
  const page = readFileSync(new URL('../../../../docs/completeness.md', import.meta.url), 'utf8');
  for (const code of codes) expect(page).toContain(`[${code}](checks/${code}.md)`);
});
