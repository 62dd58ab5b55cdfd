import type { MappedUnit, Mapping, NamedItem, System } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { builtIn } from '../names/target.ts';
import { clauseUnfit } from '../problem/types/clause-unfit.ts';
import { itemOf, unknownPart } from './item.ts';
import type { Lowering } from './lowering.ts';
import { markLine, markNamed, namedOf } from './named.ts';
import { promisesOf } from './promise-names.ts';
import { every } from './statements.ts';

/** A system the agreement is compiled for, and what things are called there. */
export function lowerSystem(lowering: Lowering, node: ast.System): System {
  const maps = every(node.statements, 'MapStatement').flatMap((line) => mappingOf(lowering, line) ?? []);
  return markNamed(lowering, { ...namedOf(node), maps }, node);
}

function mappingOf(lowering: Lowering, line: ast.MapStatement): Mapping | undefined {
  const what = line.source && mappedOf(lowering, line.source);
  if (!what || line.target === undefined) return undefined;
  const unit = unitOf(lowering, line, what);
  const mapping: Mapping = { what, to: line.target, ...(unit ? { in: unit } : {}) };
  return markLine(lowering, mapping, line, { what: line.source, to: 'target' });
}

/** `in business hours`, of the time a promise took. */
function unitOf(lowering: Lowering, line: ast.MapStatement, what: Mapping['what']): MappedUnit | undefined {
  if (!line.unit) return undefined;
  if ('of' in what && what.of === 'time') return { unit: UNITS[line.unit], business: line.business };
  const written = `in ${line.business ? 'business ' : ''}${line.unit}`;
  return lowering.report(clauseUnfit, lowering.place(line, 'unit'), [
    written,
    line.source.$cstNode?.text ?? '',
    'Only a length of time has a unit, as in `map time of StatusKept to "Hours__c" in business hours`.',
  ]);
}

const UNITS = { seconds: 'second', minutes: 'minute', hours: 'hour', days: 'day' } as const;

/**
 * Besides what is known of a lead: the stage it is in, what `of` picks from a stage, an event or a promise, and the
 * numbers about all leads.
 */
function mappedOf(lowering: Lowering, path: ast.Path): Mapping['what'] | undefined {
  const name = path.name?.name ?? '';
  const kind = lowering.symbols.find(name)?.kind;
  if ((kind === 'kpi' || kind === 'goal') && !path.of && !path.stage) {
    lowering.resolve(path.name, [kind]);
    return lowering.mark({ kind, name }, path);
  }
  if (kind || !path.name) return itemOf(lowering, path);
  if (name === 'stage' && !path.of) {
    lowering.refer(path.name, builtIn('subject', name));
    return lowering.mark({ kind: 'stage' } as const, path);
  }
  if (!path.of) return itemOf(lowering, path);
  if (name === 'owner' && path.of.name === 'account' && !lowering.accountFields.has(name)) {
    lowering.refer(path.name, builtIn('subject', 'account owner'));
    lowering.refer(path.of, builtIn('subject', 'account'));
    return lowering.mark({ kind: 'account owner' } as const, path);
  }
  const ofKind = lowering.symbols.find(path.of.name)?.kind;
  const times = TIMES.find((known) => known === name);
  if (times && (ofKind === 'stage' || ofKind === 'event')) {
    return timesOf(lowering, path, path.of, { kind: ofKind, of: times });
  }
  if (ofKind === 'stage' || ofKind === 'event') return unknownPart(lowering, path.name, path.of, TIMES);
  const run = RUN.find((known) => known === name);
  return run ? lastRunOf(lowering, path, path.of, run) : itemOf(lowering, path, RUN);
}

/** `count of MQL`, `first of MQL`, `last of demo_requested`: how often and when it was entered, or happened. */
function timesOf(
  lowering: Lowering,
  path: ast.Path,
  ref: ast.NameRef,
  asked: { readonly kind: 'stage' | 'event'; readonly of: (typeof TIMES)[number] },
): NamedItem | undefined {
  const name = lowering.name(ref, [asked.kind]);
  lowering.refer(path.name, builtIn('part', asked.of));
  return name === undefined ? undefined : lowering.mark({ ...asked, name }, path, { name: ref });
}

const TIMES = ['count', 'first', 'last'] as const;

/** `result of StatusKept`, `time of ToSales`: of whatever makes a promise, its first one. */
function lastRunOf(
  lowering: Lowering,
  path: ast.Path,
  of: ast.NameRef,
  word: (typeof RUN)[number],
): NamedItem | undefined {
  const [promise] = promisesOf(lowering, of);
  lowering.refer(path.name, builtIn('part', word));
  if (promise === undefined) return undefined;
  const item: NamedItem = { kind: 'promise', name: promise, ...(word === 'result' ? {} : { of: word }) };
  return lowering.mark(item, path, { name: of });
}

const RUN = ['result', 'owner', 'start', 'due', 'time', 'count'] as const;
