import { describe, expect, it } from 'vitest';
import { SYNTAX_CODES } from '../../src/parse/problem.ts';
import { problemsOf } from './tree.ts';

/** Damaged text, and what is said of it. */
const DAMAGE: readonly (readonly [what: string, text: string])[] = [
  ['a misspelt line', 'stage A {\n  entres when created\n}'],
  ['a misspelt word in a line', 'stage A {\n  enters form B when created\n}'],
  ['a misspelt word in a head', 'stage A ownd by B'],
  ['a misspelt declaration', 'stgae A owned by B { final }'],
  ['a keyword with a capital letter', 'Stage A owned by B { Final }'],
  ['a unit misspelt', 'goal G { reach 5 USD of K every monht }'],
  ['a word too much', 'stage A { enters when when created }'],
  ['a word too much before a declaration', 'please stage A'],
  ['a missing name', 'stage owned by B'],
  ['a missing keyword', 'handoff H from A to B { reject "Bad fit" }'],
  ['a missing head of a line', 'stage A {\n  from B when created\n}'],
  ['a missing value', 'kpi K {\n  target >=\n}'],
  ['words in the wrong order', 'report R from A to B { lists HotLeads late }'],
  ['a literal of another kind', 'kpi K { target 5 }'],
  ['a list of names with a number in it', 'form F { asks title, 5 }'],
  ['a line that begins with nothing known', 'stage A {\n  wonder about it\n}'],
  ['a line in a block of one kind of line', 'form F {\n  field a text\n}'],
  ['a line that goes on in the wrong place', 'stage A {\n  enters when a\n    or b\n}'],
  ['a declaration that begins with nothing known', 'wonder about it'],
  ['text after the end of a line', 'stage A { final here and now }'],
  ['an opening brace that is missing', 'stage A owned by B\n  final\n}'],
  ['a closing brace that is missing', 'stage A {\n  final\n\nstage B { final }'],
  ['a closing brace that is missing on one line', 'stage A { final\nstage B { final }'],
  ['a closing brace too much', 'stage A { final }\n}'],
  ['a block where none may be', 'channel wechat {\n  final\n}'],
  ['a quote that is missing', 'team T {\n  led by "Josh Park\n}'],
  ['an opening quote that is missing', 'agreement Acme Robotics" {\n  currency USD\n}'],
  ['a backquote that is missing', 'stage `A owned by B'],
  ['a comment that is never closed', 'stage A\n/* and so on\nstage B'],
  ['a parenthesis that is missing', 'stage A { enters when (a or b }'],
  ['a parenthesis too much', 'stage A { enters when a or b) }'],
  ['a semicolon', 'stage A { final; }'],
  ['signs of other languages', 'segment S when a == 5 && b ≥ 3'],
  ['curly quotes', 'team T { led by “Josh Park” }'],
  ['a character without meaning', 'stage A ~ owned by B'],
  ['a character nobody sees', 'stage A \u0000 owned by B'],
  ['a name with a character nobody sees', 'stage `A\u200bB` owned by C'],
  ['a text that turns its direction', 'team T "A \u202eB"'],
  ['a remark that turns its direction', 'team T // A \u2066B'],
  ['a dangling comma', 'handoff H from A to B {\n  pass email, phone,\n  notify owner by email\n}'],
  ['a line cut off in the middle', 'stage A {\n  enters from B when\n  final\n}'],
  ['a unit misspelt after a number', 'promise P { within 4 busines hours }'],
  ['a unit misspelt alone', 'promise P { within 4 hous }'],
  ['two words of a unit misspelt', 'contact C { at least 8 attempts over 10 bussiness dys }'],
  ['a unit misspelt where a number may stand too', 'segment S when a > 4 busines hours and b'],
  ['a unit that is one', 'promise P { within 1 hous }'],
  ['a unit in short', 'promise P { within 4h }'],
  ['another word for business time', 'promise P { within 4 working hours }'],
  ['a currency in small letters', 'goal G { reach 500,000 usd of Bookings every month }'],
  ['a currency in words', 'goal G { reach 500,000 dollars of Bookings every month }'],
  ['a sign of a currency', 'goal G { reach $500,000 of Bookings every month }'],
  ['a percentage in words', 'funnel F { rate A -> B 40 percent }'],
  ['a date with dots', 'agreement "A" { effective 31.3.2027 }'],
  ['a date with slashes', 'agreement "A" { effective 3/31/2027 }'],
  ['a date that may be two days', 'agreement "A" { effective 3/4/2027 }'],
  ['a date with slashes that is none', 'agreement "A" { effective 2027/40/50 }'],
  ['hours of a half-day clock', 'calendar C { hours Mon-Fri 9am-5pm }'],
  ['single quotes', "team T { led by 'Josh Park' }"],
  ['a remark of another language', 'stage A\n# the first\nstage B'],
  ['a path without quotes', 'import definitions.sla'],
  ['two statements on a block of one line', 'stage A { enters when created final }'],
  ['two statements on a block of one line, set off by a comma', 'stage A { enters when created, final }'],
  ['two statements on a line', 'stage A {\n  enters when created final\n}'],
  ['another word for a condition', 'stage A { enters if created }'],
  ['a comma before two digits', 'funnel F { rate A -> B 60 of 2,40 }'],
  ['a decimal comma', 'funnel F { rate A -> B 2,5% }'],
  ['a date in two words', 'agreement "A" { effective 2027 01 01 }'],
];

describe('messages', () => {
  it.each(DAMAGE)('for %s', (_, text) => {
    expect(problemsOf(text)).toMatchSnapshot();
  });

  it('speak of no tokens and no grammar', () => {
    const all = DAMAGE.map(([, text]) => problemsOf(text)).join('\n');
    expect(all).not.toMatch(/token|expecting|rule|#[A-Z]|\bNL\b|\bEOD\b|\bID\b|undefined/i);
  });

  it('say one thing about each damaged line', () => {
    const many = DAMAGE.filter(([, text]) => problemsOf(text).split(/\n(?! )/).length > 1).map(([what]) => what);
    expect(many).toEqual([]);
  });

  it('have sorted codes of the agreed form', () => {
    expect([...SYNTAX_CODES].sort()).toEqual(SYNTAX_CODES);
    expect(SYNTAX_CODES.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code) || code.length > 36)).toEqual([]);
  });
});
