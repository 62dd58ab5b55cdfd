import type { Condition, Constant, Item, NamedItem } from '@sla/agreement';
import { localOf } from '@sla/agreement';
import type { Mark } from '../model/state.ts';
import { nameOf } from './owner.ts';
import type { Work } from './work.ts';

/** What a thing that is passed on comes to for this lead; undefined where it is missing. */
export function itemValue(work: Work, item: Item): Constant | string | number | undefined {
  const { lead, moment, engine } = work;
  if (item.kind === 'field') return (item.of === 'lead' ? lead : moment.account)?.values[item.field];
  const name = item.name ?? '';
  switch (item.kind) {
    case 'score':
      return item.at === undefined ? engine.shown(moment, name) : lead?.scoresAt[item.at]?.[name];
    case 'segment':
    case 'matrix':
    case 'persona':
      return sorted(work, item.kind, name);
    case 'event':
      return happened(work, item, lead?.occurrences[name] ?? moment.account?.occurrences[name] ?? []);
    case 'stage':
      return happened(work, item, lead?.entered[name] ?? []);
    case 'owner':
      return lead?.owner === undefined ? undefined : nameOf(lead.owner);
    case 'account owner':
      return moment.account?.owner;
    case 'queue':
      return lead?.owner?.kind === 'queue' && lead.owner.queue === name ? name : undefined;
    case 'promise':
      return promised(work, item);
  }
}

function sorted({ engine, moment }: Work, kind: 'segment' | 'matrix' | 'persona', name: string): string | undefined {
  const holds = (condition: Condition): boolean => engine.ask(condition).test(moment) === true;
  if (kind === 'persona') return holds({ op: 'persona', persona: name }) ? 'yes' : 'no';
  if (kind === 'matrix') {
    return engine.agreement.matrices[name]?.results.find((result) =>
      holds({ op: 'matrix', matrix: name, results: [result] }),
    );
  }
  const groups = engine.agreement.segments[name]?.groups ?? [];
  if (groups.length === 0) return holds({ op: 'segment', segment: name, groups: [] }) ? 'yes' : 'no';
  return groups.find((group) => holds({ op: 'segment', segment: name, groups: [group.name] }))?.name;
}

/** Of something that happened: how often, or when. */
function happened(work: Work, { of }: NamedItem, all: readonly Mark[]): string | number | undefined {
  if (of === 'count' || of === undefined) return all.length;
  const one = of === 'first' ? all[0] : all.at(-1);
  return one === undefined ? undefined : local(work, one.at);
}

/** Of a promise: how its last run went, or its times. */
function promised(work: Work, { name, of }: NamedItem): string | number | undefined {
  const run = work.subject.runs.findLast((one) => one.promise === name);
  if (run === undefined) return undefined;
  if (of === 'owner') return run.owedBy === undefined ? undefined : nameOf(run.owedBy);
  if (of === 'start') return local(work, run.from);
  if (of === 'due') return run.due === undefined ? undefined : local(work, run.due);
  if (of === 'time') return run.ended === undefined ? undefined : run.ended - run.from;
  return run.is;
}

function local({ engine }: Work, at: number): string {
  return localOf(at, engine.calendars.zone(engine.agreement.calendar));
}
