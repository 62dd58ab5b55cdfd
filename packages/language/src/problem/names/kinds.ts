import type { SymbolKind } from '../../names/symbols.ts';

const WORDS: Readonly<Record<SymbolKind, string>> = {
  calendar: 'a calendar',
  channel: 'a channel',
  contact: 'a contact policy',
  event: 'an event',
  field: 'a field',
  form: 'a form',
  funnel: 'a funnel',
  goal: 'a goal',
  handoff: 'a handoff',
  kpi: 'a KPI',
  matrix: 'a matrix',
  meeting: 'a meeting',
  nurture: 'a nurture',
  persona: 'a persona',
  promise: 'a promise',
  queue: 'a queue',
  report: 'a report',
  role: 'a role',
  score: 'a score',
  segment: 'a segment',
  stage: 'a stage',
  system: 'a system',
  team: 'a team',
};

/** A kind of declaration with its article, as people say it. */
export const kindInWords = (kind: SymbolKind): string => WORDS[kind];

/** `a team, a role or a queue`. */
export function kindsInWords(kinds: readonly SymbolKind[]): string {
  const words = kinds.map(kindInWords);
  const last = words.pop() ?? 'something declared';
  return words.length === 0 ? last : `${words.join(', ')} or ${last}`;
}
