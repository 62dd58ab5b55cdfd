import { checks } from './checks/index.ts';
import { problems } from './problem/index.ts';
import { CATEGORIES, type Rule } from './problem/rule.ts';
import { syntaxRules } from './problem/syntax/syntax-rules.ts';

/** Everything that can be said about an agreement, in the order of categories and then of codes. */
export const rules: readonly Rule[] = [...syntaxRules, ...problems, ...checks].toSorted(
  (a, b) => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) || (a.code < b.code ? -1 : 1),
);

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

export const ruleOf = (code: string): Rule | undefined => byCode.get(code);

export const isRule = (code: string): boolean => byCode.has(code);

/** Rules without which the agreement would mean nothing cannot be silenced, nor what is said of silencing itself. */
export function mayBeSilenced(code: string): boolean {
  const rule = byCode.get(code);
  return !rule?.essential && rule?.category !== 'suppressions';
}
