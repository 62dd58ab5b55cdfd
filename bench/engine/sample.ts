// The routing rules that the engines are measured on, as an agreement, and leads to route.
import { readFileSync } from 'node:fs';
import type { Agreement } from '../../packages/agreement/src/index.ts';
import { compile, type Host, timeData } from '../../packages/language/src/index.ts';

const HOLIDAYS = new URL('../../packages/agreement/src/time/holidays.data.json', import.meta.url);
const time = timeData(() => JSON.parse(readFileSync(HOLIDAYS, 'utf8')));

/** Territories: most rules fail on the region, as where a CRM's assignment rules go through a list of places. */
const REGIONS = 100;
const INDUSTRIES = ['Software', 'Steel', 'Health', 'Retail', 'Energy'];

/** What is known of a lead when it comes in. */
export interface SampleLead {
  readonly region: string;
  readonly industry: string;
  readonly employees: number;
}

/** The condition of one rule: a region, an industry, and a size. */
export interface SampleRule {
  readonly region: string;
  readonly industry: string;
  readonly employees: number;
}

/** Rules that fail for most leads, on the first of their three comparisons; what none takes goes to a queue. */
export const rulesOf = (count: number): readonly SampleRule[] =>
  Array.from({ length: count }, (_, index) => ({
    region: regionAt(index),
    industry: INDUSTRIES[Math.floor(index / REGIONS) % INDUSTRIES.length] ?? '',
    employees: 10 * (1 + (index % 7)),
  }));

/** Leads whose values are spread over all rules, the same each time. */
export const leadsOf = (count: number): readonly SampleLead[] =>
  Array.from({ length: count }, (_, index) => ({
    region: regionAt(index * 7919),
    industry: INDUSTRIES[(index * 31) % INDUSTRIES.length] ?? '',
    employees: (index * 37) % 400,
  }));

const regionAt = (index: number): string => `R${index % REGIONS}`;

/** An agreement whose handoff has these rules, one after the other. */
export function agreementOf(rules: readonly SampleRule[]): Agreement {
  const route = ({ region, industry, employees }: SampleRule): string =>
    `  route round robin among Rep when region = ${region} and industry = ${industry} and employees >= ${employees}`;
  return compiled(`${HEAD}
lead {
  path Lead -> MQL
  field region one of ${Array.from({ length: REGIONS }, (_, index) => regionAt(index)).join(', ')}
  field industry one of ${INDUSTRIES.join(', ')}
  field employees number
  event page_viewed
}
stage Lead owned by Rest { enters when created }
stage MQL owned by Rep { enters when page_viewed }
handoff ToSales from Marketing to Sales {
  when lead becomes Lead
${rules.map(route).join('\n')}
  route to Rest otherwise
  accept within 4 business hours
}
`);
}

/** Who agrees, when they work, and who takes leads. */
export const HEAD = `agreement "Bench" {
  between Marketing and Sales
  effective 2027-01-01
  calendar Office
}
calendar Office {
  timezone "America/New_York"
  hours Mon-Fri 09:00-17:00
}
team Marketing { }
team Sales { }
role Rep in Sales { headcount 5 }
queue Rest in Sales { owned by Rep }`;

/** The agreement that a text says. */
export function compiled(text: string): Agreement {
  const host: Host = { read: () => ({ kind: 'text', text }) };
  const compilation = compile('agreement.sla', host, time);
  const faults = 'kind' in compilation ? [] : compilation.diagnostics.filter(({ severity }) => severity === 'error');
  if ('kind' in compilation || !compilation.agreement || faults.length > 0) {
    throw new Error(`The sample does not compile: ${faults.map(({ message }) => message).join(' ')}`);
  }
  return compilation.agreement;
}
