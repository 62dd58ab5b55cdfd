// The agreement of the checks of volumes and funnels: one goal, one funnel, and what a test adds.
import { findingsOf } from './findings.ts';

export interface Parts {
  readonly goals?: string;
  readonly funnel?: string;
  readonly more?: string;
}

/** The funnel of the language's own example: 60% of 500,000 USD a month are 25 customers, 418 MQL, 92,920 visitors. */
export const RATES = `  rate Visitor -> Lead         2.5%
  rate Lead -> MQL             540 of 3,000
  rate MQL -> SQL              216 of 540
  rate SQL -> Opportunity      60%
  rate Opportunity -> Customer 25%`;
export const BOOKINGS =
  'goal NewBusiness owned by Sales {\n  reach 500,000 USD of Bookings every month\n  sourced by Marketing 60%, Sales 40%\n}';
export const INBOUND = `funnel Inbound for NewBusiness by Marketing {\n  deal size 12,000 USD\n${RATES}\n}`;

export const text = (
  { goals = '', funnel = INBOUND, more = '' }: Parts,
  term = 'effective 2027-01-01\n  expires 2027-12-31',
) => `agreement "A" {
  between Marketing and Sales
  ${term}
  currency USD
}
team Marketing
team Sales
lead {
  path Visitor -> Lead -> MQL -> SQL -> Opportunity -> Customer
  field amount money
}
stage Visitor owned by Marketing { enters when created }
stage Lead owned by Marketing
stage MQL owned by Sales
stage SQL owned by Sales
stage Opportunity owned by Sales
stage Customer owned by Sales
kpi Bookings owned by Sales { measure sum of amount at Customer }
${BOOKINGS}
${goals}
${funnel}
${more}`;

export const deliver = (lines: string, owner = 'Marketing') => `goal Volume owned by ${owner} {\n  ${lines}\n}`;
export const expecting = (...lines: string[]) =>
  `funnel Inbound for NewBusiness by Marketing {\n  deal size 12,000 USD\n${lines.map((line) => `  ${line}\n`).join('')}${RATES}\n}`;
export const found = (code: string, parts: Parts, term?: string) => findingsOf(code, text(parts, term));
