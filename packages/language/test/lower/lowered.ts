import type { Agreement } from '@sla/agreement';
import type { Place } from '../../src/source/place.ts';
import { compileText } from '../support/compile-text.ts';

/** What every test's declarations may refer to. */
const WORLD = `
agreement "Test" {
  between Marketing and Sales
  effective 2027-01-01
  expires 2027-12-31
  currency USD
  calendar Office
  fiscal year 2027 starts 2027-02-01
}
calendar Office {
  timezone "America/New_York"
  hours Mon-Fri 09:00-17:00
}
calendar Berlin {
  timezone "Europe/Berlin"
  hours Mon-Fri 09:00-17:00
}
team Marketing { led by "Josh Park" <josh@acme.example> }
team Sales { led by "Amy Chen" <amy@acme.example> }
role Marketer in Marketing { headcount 3 }
role SDR in Sales { headcount 4 }
queue Pool in Sales
account {
  field domain text
  field employees number
}
lead {
  path Visitor -> Lead -> MQL -> SQL -> Customer
  field region one of AMER, EMEA
  field amount money
  field seats number
  field phone text
  event demo_requested
  event page_viewed with url text, seconds number
}
score Interest { +10 when demo_requested }
stage Visitor owned by Marketer { enters when created }
stage Lead owned by Marketer { enters when phone is known }
stage MQL owned by SDR { enters when demo_requested }
stage SQL owned by SDR { enters when owner decides }
stage Customer owned by SDR { enters when owner decides }
stage Recycled owned by Marketer { enters from MQL when owner decides for "Bad timing" }
handoff ToSales from Marketing to Sales {
  when lead becomes MQL
  route to Pool otherwise
  accept within 4 business hours
  reject for "Bad fit"
}
handoff Silent from Sales to Sales {
  when lead becomes SQL
  route to Pool otherwise
}
contact HotLeads by SDR {
  first touch target 5 business minutes, within 1 business day
  at least 8 attempts over 10 business days
}
promise KeepTouch by SDR to Sales {
  starts when lead becomes SQL
  done when touched
  within 30 days
}
kpi Bookings owned by Sales { measure sum of amount at Customer }
kpi Qualification owned by Marketing { measure rate MQL -> SQL }
`;

export interface Lowered {
  readonly agreement: Agreement;
  /** What is wrong: the words it is about, the code and the message. */
  readonly problems: readonly string[];
  /** The words that something comes from. */
  readonly words: (at: object, key?: string) => string | undefined;
}

/** The agreement that declarations make, together with those that every test may refer to, but for one line of those. */
export function lowered(declarations: string, options: { readonly without?: string } = {}): Lowered {
  const { without } = options;
  const world = WORLD.split('\n').filter((line) => without === undefined || !line.includes(without));
  const text = `${declarations.trim()}\n${world.join('\n')}`;
  const compiled = compileText(text);
  if (!compiled.agreement) throw new Error('The test has no agreement.');
  const wordsAt = ({ start, end }: Place): string => text.slice(start, end).replace(/\s+/g, ' ');
  return {
    agreement: compiled.agreement,
    problems: compiled.diagnostics.map(({ code, message, place, related }) =>
      [`${wordsAt(place)} | ${code}: ${message}`, ...related.map((other) => `  ${wordsAt(other.place)}`)].join('\n'),
    ),
    words: (at, key) => {
      const place = compiled.sources.find(key === undefined ? at : [at, key]);
      return place && wordsAt(place);
    },
  };
}

/** The agreement that declarations make, where nothing may be wrong. */
export function clean(declarations: string): Agreement {
  const { agreement, problems } = lowered(declarations);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return agreement;
}

/** What is wrong with declarations. */
export const problemsOf = (declarations: string): readonly string[] => lowered(declarations).problems;
