import type { Agreement } from '@sla/agreement';
import type { SymbolKind } from '../../names/symbols.ts';
import { defineCheck } from '../../problem/check.ts';
import { declaredThings } from '../support/declared.ts';

/**
 * What has an effect only where something refers to it. The others act by themselves (stages, goals, handoffs, promises,
 * reports), describe something (forms), or have a check that says more (KPIs, contacts, nurtures).
 */
const IN_WORDS: Readonly<Partial<Record<SymbolKind, string>>> = {
  calendar: 'calendar',
  channel: 'channel',
  event: 'event',
  field: 'field',
  matrix: 'matrix',
  persona: 'persona',
  queue: 'queue',
  role: 'role',
  score: 'score',
  segment: 'segment',
  team: 'team',
};

export const nameUnused = defineCheck({
  code: 'name-unused',
  category: 'names',
  level: 'warning',
  summary: 'What is declared is used somewhere.',
  run: ({ agreement, usesOf, report }) => {
    const prohibiting = new Set(
      agreement.prohibitions.flatMap(({ when }) => (when.op === 'matrix' ? when.matrix : [])),
    );
    for (const { kind, thing } of declaredThings(agreement)) {
      const word = IN_WORDS[kind];
      if (!word || usesOf(thing).length > 0 || (kind === 'matrix' && prohibiting.has(thing.name))) continue;
      report({
        at: [thing, 'name'],
        message: unused(word, thing.name),
        fix: { title: `Take '${thing.name}' out`, kind: 'remove', at: thing },
      });
    }
    const fields = Object.values(agreement.account.fields);
    const known = fields.length > 0 ? accountFieldsAskedFor(agreement) : new Set();
    for (const field of fields) {
      if (!known.has(field.name)) report({ at: [field, 'name'], message: unused('account field', field.name) });
    }
  },
});

const unused = (word: string, name: string): string =>
  `Nothing in the agreement uses the ${word} '${name}'. Use it, or take it out.`;

/** Fields of the account are not in the table of names, so their uses are looked for in the agreement itself. */
function accountFieldsAskedFor(agreement: Agreement): ReadonlySet<string> {
  const found = new Set<string>();
  const open: object[] = [agreement];
  for (let next = open.pop(); next; next = open.pop()) {
    const { kind, of, field }: { kind?: unknown; of?: unknown; field?: unknown } = next;
    if (kind === 'field' && of === 'account' && typeof field === 'string') found.add(field);
    for (const value of Object.values(next)) if (typeof value === 'object' && value !== null) open.push(value);
  }
  return found;
}
