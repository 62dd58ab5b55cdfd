import { describe, expect, it } from 'vitest';
import { parseSla } from '../../src/parse/parse.ts';
import { lineOf } from './tree.ts';

/** What can be said beyond the example: a block's keyword and one of its lines, and the tree of that line. */
const LINES: readonly (readonly [head: string, line: string])[] = [
  ['agreement "A"', 'between Marketing, Sales and Success'],
  ['agreement "A"', 'approved by "Josh Park"'],
  ['agreement "A"', 'change Interest only in 2027-Q4'],
  ['agreement "A"', 'change HotLeads, WarmLeads only with approval of Manager then "Amy Chen"'],
  ['agreement "A"', 'review every fiscal quarter by Sales'],
  ['calendar C', 'hours Mon-Fri 09:00-12:00, 13:00-17:30, Sat and Sun 10:00-12:00'],
  ['calendar C', 'holidays DE "BY", AT'],
  ['calendar C', 'closed 2027-12-24'],
  ['calendar C', 'open 2027-12-24 09:00-12:00, 14:00-16:00'],
  ['team T', 'calendar Office'],
  ['role R in T', 'member "Bo Li" until 2027-06-30 away 2027-01-01 to 2027-01-31 away 2027-07-01'],
  ['role R in T', 'capacity 400 touches per week together'],
  ['role R in T', 'receives at most 20 leads per 1 business day'],
  ['role R in T', 'turn used when meeting_held'],
  ['role R in T', 'calendar Singapore'],
  ['queue Q in T', 'owned by Manager and Lead'],
  ['lead', 'event form_submitted with form text, kind one of (Demo, Trial "x"), at date and time'],
  ['lead', 'field industry "Branch" one of Manufacturing, Other "Anything else"'],
  ['score S', '+5 when phone is known'],
  ['score S', '+20 each time lead becomes MQL, at most once, up to 40 points'],
  ['score S', 'resets to Interest at MQL when lead becomes Recycled'],
  ['score S', 'counts while lead is not Excluded'],
  ['score S', 'updates every day at 08:00, 14:00'],
  ['score S', 'updates every day at 08:00 in calendar Europe when region = EMEA'],
  ['score S', 'updates every day at 14:00 otherwise'],
  ['score S', 'resets to 0 every day at 02:00 in calendar Office when Interest < 0'],
  ['score S', '-10 every 30 days not active, at most once per month'],
  ['score S', 'between -10 and 1,000'],
  ['matrix M', 'rows Size'],
  ['matrix M', 'columns Interest_band'],
  ['kpi K', 'measure average time in calendar Office from created to touched by owner every quarter'],
  ['kpi K', 'measure count of demo_requested with source = "ads"'],
  ['kpi K', 'measure sum of revenue of account at Customer every fiscal year'],
  ['kpi K', 'measure late StatusKept, KeepTouch'],
  ['goal G', 'lower Cost by 10% by 2027-12-31'],
  ['goal G', 'reach 40% of Qualification every fiscal quarter'],
  ['goal G', 'reach 5 of Talks by end of FY2027 for each SDR'],
  ['funnel F', 'rate MQL -> SQL 540 of 3,000 "CRM export 2026"'],
  ['handoff H from A to B', 'route to "Amy Chen" when Priority is Hot'],
  ['handoff H from A to B', 'route round robin among SDR'],
  ['handoff H from A to B', 'notify account owner and previous owner and "Amy Chen" by email when Priority is Hot'],
  [
    'handoff H from A to B',
    'accept within 4 business hours in calendar Office when Priority is Hot, 1 business day otherwise, 95% of the time every quarter',
  ],
  [
    'handoff H from A to B',
    'if late by 1 business day notify SDR and "Amy Chen" by email and chat "#late", route to Pool',
  ],
  ['contact C by R', 'at least 3 attempts over 5 business days in calendar Office by phone or chat, 90% of the time'],
  ['contact C by R', 'at least 3 attempts by phone'],
  ['contact C by R', 'restarts when reassigned'],
  ['nurture N by R', 'step "Newsletter"'],
  [
    'promise P by R to T',
    'target 5 business minutes when Priority is Hot, 1 hour otherwise, within 1 business day, 99% of the time',
  ],
  ['promise P for account by R to T', 'keep 98% of the time every quarter'],
  ['promise P by R to T', 'starts at most 10 times per 1 year'],
  ['promise P by R to T', 'by 3 business days in calendar Office before meeting_at'],
  ['report R from A to B 4 times every month', 'lists leads where Total > 100'],
  ['report R from A to B and "Amy Chen" every month on day 5 at 09:00', 'covers K by region'],
  ['meeting M every fiscal quarter on last Friday at 10:00', 'calendar Office'],
  ['system S', 'map employees of account to "Employees"'],
  ['system S', 'map time of StatusKept to "Hours__c" in business hours'],
  ['scenario "s"', 'given owner = "Ana Ruiz"'],
  ['scenario "s"', 'given phone = "1", seats = 5'],
  ['scenario "s"', 'at 2027-03-05 18:10 touched by "Ana Ruiz", phone = "+1 555"'],
  ['scenario "s"', 'at 2027-03-05 18:10 replied, reassigned to "Ana Ruiz"'],
  ['scenario "s"', 'expect not owner is known and Interest >= 50'],
  ['scenario "s"', 'expect StatusKept due by 2027-03-08 09:05'],
];

/** Conditions, as they may stand after `when`. */
const CONDITIONS: readonly string[] = [
  'demo_requested by owner with url = "/pricing" at least 3 times in the last 30 days',
  'touched by previous owner',
  'touched by "Ana Ruiz"',
  'HotLeads is started for 4 business hours in calendar Office',
  'owner decides Opportunity for "No budget", "Bad timing"',
  'amount between 1,000 USD and 1.2M EUR',
  'industry in (Manufacturing, Logistics)',
  'meeting_at < 2027-03-31 09:30',
  'phone becomes known',
  'lead became MQL at most once in the last 3 months',
  'owner is previous owner',
  'any lead of account where lead is MQL and active in the last 30 days',
  'at least 2 of (phone is known, email is known, title contains "operations" or a)',
  '(a or b) and not (c and d)',
  'Total at MQL >= 60',
  'budget_confirmed = yes',
  'Qualification < 25% over 1 month',
  'Delta <= -10',
];

describe('what can be said', () => {
  it.each(LINES)('%s { %s }', (head, line) => {
    const { ast, problems } = parseSla(`${head} { ${line} }`);
    expect(problems).toEqual([]);
    const [declaration] = ast.declarations;
    const [statement] = declaration !== undefined && 'statements' in declaration ? declaration.statements : [];
    expect(statement && lineOf(statement)).toMatchSnapshot();
  });

  it.each(CONDITIONS)('when %s', (condition) => {
    const { ast, problems } = parseSla(`segment S when ${condition}`);
    expect(problems).toEqual([]);
    const [segment] = ast.declarations;
    expect(segment && lineOf(segment)).toMatchSnapshot();
  });

  it.each([
    ['import "./x.sla"'],
    ['channel wechat "WeChat"'],
    ['score Warmth for account { +5 when active }'],
    ['promise P for account by AE to Sales { starts when created }'],
    ['queue Q'],
    ['stage S "Text" owned by Pool'],
    ['kpi K owned by Sales and Marketing'],
    ['attribution of Bookings { halves every 1 week }'],
  ])('%s', (text) => {
    const { ast, problems } = parseSla(text);
    expect(problems).toEqual([]);
    expect(ast.declarations.map(lineOf)).toMatchSnapshot();
  });
});

describe('lines', () => {
  const conditions = (text: string) =>
    parseSla(text).ast.declarations.flatMap((d) => ('statements' in d ? d.statements.map(lineOf) : []));

  it('go on after a comma, after and, or, not, and inside a parenthesis', () => {
    const one = 'stage S {\n  enters from A, B when a and not (b or c) or d\n}';
    const many = 'stage S {\n  enters from A,\n    B when a and\n not\n (b\n or c\n) or\n   d\n}';
    expect(parseSla(many).problems).toEqual([]);
    expect(conditions(many)).toEqual(conditions(one));
  });

  it('need no block, may have an empty one, and may begin it on the next line', () => {
    const { ast, problems } = parseSla('queue A\nqueue B { }\nqueue C {\n}\nqueue D\n{\n  owned by X\n}\n');
    expect(problems).toEqual([]);
    expect(ast.declarations.map(({ $type }) => $type)).toEqual(['Queue', 'Queue', 'Queue', 'Queue']);
  });

  it('may stand at the margin inside a block', () => {
    const { ast, problems } = parseSla(
      'agreement "A" {\neffective 2027-01-01\ncalendar Office\n}\ncalendar Office { timezone "UTC" }',
    );
    expect(problems).toEqual([]);
    expect(ast.declarations.map(({ $type }) => $type)).toEqual(['Agreement', 'Calendar']);
  });

  it('a number and a word that look like money or a duration are two words where a number is wanted', () => {
    expect(parseSla('goal G { deliver at least 450 TOP every month }').problems).toEqual([]);
  });
});
