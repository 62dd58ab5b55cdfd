// Texts of one kind of thing many times over, to find what takes longer than it should.

/** A text of about so many characters, made around a small agreement. */
export type Shape = (starter: string, length: number) => string;

/** Pieces one after the other, until there are so many characters. */
function many(length: number, piece: (index: number) => string): string {
  let text = '';
  for (let index = 0; text.length < length; index++) text += piece(index);
  return text;
}

/** More declarations after those of the agreement. */
const after =
  (piece: (index: number) => string): Shape =>
  (starter, length) =>
    `${starter}\n${many(length, piece)}`;

/** More statements after a line of the agreement. */
const within =
  (line: string, piece: (index: number) => string): Shape =>
  (starter, length) =>
    starter.replace(line, `${line}\n${many(length, piece)}`);

/** More terms in one condition. */
const condition =
  (piece: (index: number) => string, most: number): Shape =>
  (starter, length) =>
    starter.replace('enters when Interest >= 50', `enters when ${many(Math.min(length, most), piece)}`);

/** Text that has nothing to do with an agreement. */
const only =
  (piece: string, before = ''): Shape =>
  (_, length) =>
    `agreement "A" {}\n${before}${piece.repeat(Math.ceil(length / piece.length))}`;

const promise = (index: number) =>
  `promise P${index} by SalesRep to Marketing {\n  starts when lead becomes MQL\n  done when replied\n  within 4 business hours\n}\n`;
const calendar = (index: number) =>
  `calendar C${index} {\n  timezone "America/New_York"\n  hours Mon-Fri 09:00-17:00\n  holidays US\n}\n`;

export const SHAPES: Readonly<Record<string, Shape>> = {
  contacts: after((at) => `contact C${at} by SalesRep { first touch within 4 business hours }\n`),
  promises: after(promise),
  'promises of long terms': (starter, length) =>
    after(promise)(starter.replace('expires 2027-12-31', 'expires 2049-12-31'), length),
  stages: after((at) => `stage S${at} owned by Marketer { enters from MQL when page_viewed at least ${at} times }\n`),
  'stages from any': after((at) => `stage S${at} owned by Marketer { enters from any when owner decides }\n`),
  'stages in a row': after(
    (at) => `stage S${at} owned by Marketer { enters from ${at > 0 ? `S${at - 1}` : 'MQL'} when replied }\n`,
  ),
  'stages of a score': after((at) => `stage S${at} owned by Marketer { enters from MQL when Interest >= 1 }\n`),
  'stages in a row of a score': after(
    (at) => `stage S${at} owned by Marketer { enters from ${at > 0 ? `S${at - 1}` : 'MQL'} when Interest >= ${at} }\n`,
  ),
  'stages on the path': (starter, length) => {
    const names = Array.from({ length: Math.ceil(length / 60) }, (_, at) => `T${at}`);
    const path = starter.replace('path Lead -> MQL', `path Lead -> ${names.join(' -> ')} -> MQL`);
    return `${path}\n${names.map((name) => `stage ${name} owned by Marketer { enters when replied }\n`).join('')}`;
  },
  'lines of a score': within(
    'score Interest {',
    (at) => `  +${at} each time page_viewed at least ${at} times, at most ${at} times per 1 day\n`,
  ),
  'points of events': within('score Interest {', (at) => `  +${at} each time page_viewed\n`),
  'standing points': within('score Interest {', (at) => `  +${at} when email contains "x${at}"\n`),
  'scores on scores': after((at) =>
    at < 2 ? `score X${at} { +1 when replied }\n` : `score X${at} { +1 when X${at - 1} >= 1 and X${at - 2} < 3 }\n`,
  ),
  'sums of sums': after((at) =>
    at < 2 ? `score X${at} { +1 when replied }\n` : `score X${at} { sum of X${at - 1}, X${at - 2} }\n`,
  ),
  'segments on segments': after(
    (at) => `segment G${at} when ${at > 0 ? `lead is G${at - 1} or ` : ''}phone = "${at}"\n`,
  ),
  'segments on two segments': after(
    (at) =>
      `segment G${at} when ${at > 0 ? `lead is G${at - 1} and lead is not G${at >> 1} or ` : ''}phone = "${at}"\n`,
  ),
  groups: (starter, length) =>
    `${starter}\nsegment Z {\n${many(length, (at) => `  group G${at} when phone = "${at}" or (email contains "a${at}" and amount < ${at} USD)\n`)}  group Rest otherwise\n}\n`,
  routes: within('  notify owner by email', (at) => `  route to Unassigned when phone = "${at}"\n`),
  'routes of two conditions': within(
    '  notify owner by email',
    (at) => `  route to Unassigned when phone = "${at}" or email contains "${at}" and not replied\n`,
  ),
  members: within(
    'role SalesRep "Sales representative" in Sales {',
    (at) => `  member "P${at}" <p${at}@x.example> away 2027-02-01 to 2027-03-01\n`,
  ),
  fields: within('lead {', (at) => `  field f${at} text\n`),
  'terms with or': condition((at) => `${at > 0 ? ' or ' : ''}phone = "${at}"`, 25_000),
  'terms with and': condition((at) => `${at > 0 ? ' and ' : ''}page_viewed at least ${at} times`, 25_000),
  'terms of both': condition(
    (at) => `${at > 0 ? ' and ' : ''}(replied or page_viewed at least ${at} times or amount > ${at} USD)`,
    20_000,
  ),
  kpis: after((at) => `kpi K${at} owned by Sales { measure rate Lead -> MQL }\n`),
  goals: after((at) => `goal G${at} owned by Sales { reach ${at + 1} USD of Bookings every month }\n`),
  funnels: after(
    (at) =>
      `funnel F${at} for NewBusiness {\n  deal size 10,000 USD\n  expect 800 Lead every month\n  rate Lead -> MQL ${at} of 99${at}\n  rate MQL -> Customer 60 of 240\n}\n`,
  ),
  reports: after((at) => `report R${at} from "Amy Chen" to "Josh Park" every Friday { covers Bookings, WinRate }\n`),
  'days of contact': within(
    '  at least 6 attempts over 10 business days by phone or email',
    (at) => `  day ${at + 11} phone\n`,
  ),
  calendars: after(calendar),
  'calendars of roles': after(
    (at) =>
      `${calendar(at)}role R${at} in Sales {\n  headcount 2\n  calendar C${at}\n}\ncontact K${at} by R${at} { first touch within 4 business hours }\n`,
  ),
  scenarios: after((at) => `scenario "s${at}" {\n  at 2027-03-05 18:10 demo_requested\n  expect stage is MQL\n}\n`),
  'names twice': after(() => `stage MQL owned by Marketer { enters when created }\n`),
  'names unknown': after((at) => `stage Z${at} owned by Nobdy${at} { enters when foo${at} }\n`),
  handoffs: after(
    (at) => `handoff H${at} from Marketing to Sales {\n  when lead becomes MQL\n  route to Unassigned otherwise\n}\n`,
  ),
  mappings: (starter, length) => `${starter}\nsystem x {\n${many(length, (at) => `  map email to "e${at}"\n`)}}\n`,
  parentheses: only('('),
  'parentheses in a block': only('(', 'stage A {\n'),
  quotes: only('"'),
  braces: only('{}'),
  'braces that open': only('{'),
  'empty lines': only('\n'),
  words: only('a '),
  digits: only('9'),
  controls: only('\u0000'),
  rockets: only('\u{1F680}'),
  prose: only('/// x\n'),
  'lines that mean nothing': only('foo bar baz\n', 'stage A {\n'),
  'lines that are nearly right': only('enters x y z\n', 'stage A {\n'),
  'blocks that stay open': only('stage A { enters when (\n'),
  negations: only('not ', 'stage A {\n  enters when '),
  'units nearly right': only('promise P { within 4 busines hous }\n'),
};
