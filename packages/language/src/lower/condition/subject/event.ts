import type { Condition, EventCondition, Party } from '@sla/agreement';
import type * as ast from '../../../generated/ast.ts';
import { isEventStatement } from '../../../generated/ast.ts';
import { BUILT_IN_CHANNELS } from '../../../names/built-in.ts';
import { builtIn, scoped, type Target } from '../../../names/target.ts';
import { clauseUnfit } from '../../../problem/types/clause-unfit.ts';
import { channelTarget } from '../../channels.ts';
import { lowerFieldType } from '../../fields.ts';
import type { Lowering } from '../../lowering.ts';
import { partyOf } from '../../parties.ts';
import type { Asking } from '../asking.ts';
import { comparison } from '../comparison.ts';
import { knownOption } from '../constant.ts';
import { counted } from '../counted.ts';
import { excerpt } from '../excerpt.ts';
import { reasonsOf } from '../reasons.ts';
import type { Typed } from '../value-type.ts';

/** `content_downloaded with topic = "pricing" at least 3 times in the last 30 days`. */
export function askEvent(asking: Asking): Condition | undefined {
  const symbol = asking.lowering.resolve(asking.fact.subject, ['event']);
  if (!symbol) return undefined;
  const { name, node } = symbol;
  return occurrence(
    asking,
    name,
    isEventStatement(node) ? node.properties.map((property) => typed(name, property)) : [],
  );
}

/** `touched by previous owner`, `rejected for "Bad fit"`, `created`. */
export function askBuiltInEvent(asking: Asking): Condition | undefined {
  const { lowering, fact } = asking;
  const { name } = fact.subject;
  lowering.refer(fact.subject, builtIn('event', name));
  return occurrence(asking, name, name === 'touched' ? [channelProperty(lowering)] : []);
}

/** `owner leaves`, as an event of the leads this owner has. */
export function askLeaving(asking: Asking): Condition | undefined {
  const { lowering, fact, tails } = asking;
  const tail = tails.take('LeavesTail');
  if (fact.subject.name === 'owner') {
    lowering.refer(fact.subject, builtIn('subject', 'owner'));
    return occurrence(asking, 'owner leaves', []);
  }
  return tail && lowering.report(clauseUnfit, tail, ['leaves', fact.subject.name, "Only 'owner leaves' is known."]);
}

/** What is known of an occurrence of an event. */
interface Property extends Typed {
  readonly target: Target;
}

function occurrence(asking: Asking, event: string, properties: readonly Property[]): Condition | undefined {
  const { lowering, fact, tails } = asking;
  const clause = tails.take('ByTail');
  const by = clause && actorsOf(asking, event, clause);
  const where = tails.takeAll('WithTail').flatMap((tail) => propertyCondition(asking, event, properties, tail) ?? []);
  const reasons = event === 'rejected' ? reasonsOf(asking, handoffsOf(asking)) : [];
  if (clause && !by) return undefined;
  return counted(asking, (how) => {
    const build = (party?: Party): EventCondition =>
      lowering.mark({ op: 'event', event, ...(party ? { by: party } : {}), where, ...how, reasons }, fact, {
        event: fact.subject,
      });
    const [first, ...others] = by ?? [];
    return others.length === 0
      ? build(first)
      : lowering.mark({ op: 'all', of: [build(first), ...others.map(build)] }, fact);
  });
}

const handoffsOf = ({ lowering }: Asking): readonly string[] => lowering.symbols.names(['handoff']);

/** Who did it: one party, or in an attribution the two that `both` means. */
function actorsOf({ lowering, scope }: Asking, event: string, clause: ast.ByTail): readonly Party[] | undefined {
  const { by } = clause;
  if (!by) return undefined;
  const ownDoing = DONE_BY_NOBODY.get(event);
  if (ownDoing && !lowering.symbols.find(event))
    return lowering.report(clauseUnfit, clause, [excerpt(clause), event, ownDoing]);
  if (by.$type !== 'NameRef' || by.name !== 'both' || lowering.symbols.find('both')) {
    const party = partyOf(lowering, by, ['role', 'team']);
    return party && [party];
  }
  if (scope.both?.length === 2) {
    lowering.refer(by, builtIn('subject', 'both'));
    return scope.both;
  }
  return lowering.report(clauseUnfit, clause, [
    'by both',
    event,
    "Say who; 'both' are the two of a line 'credit A 40%, B 60%'.",
  ]);
}

const DONE_BY_NOBODY: ReadonlyMap<string, string> = new Map([
  ['active', 'It is anything the lead does.'],
  ['created', 'A lead is created by nobody in particular.'],
  ['owner leaves', 'It is the owner who leaves.'],
]);

function propertyCondition(
  { lowering, scope }: Asking,
  event: string,
  properties: readonly Property[],
  tail: ast.WithTail,
): Condition | undefined {
  if (!tail.property?.name) return undefined;
  const known = properties.map((property) => property.name);
  const name = knownOption(lowering, tail.property, { noun: 'property', of: event, known });
  const property = properties.find((candidate) => candidate.name === name);
  if (name === undefined || !property) return undefined;
  lowering.refer(tail.property, property.target);
  const value = lowering.mark({ kind: 'property', property: name } as const, tail.property);
  return comparison(lowering, { ...property, value }, tail, scope);
}

function typed(event: string, { name, type }: ast.EventProperty): Property {
  const target = scoped('property', { kind: 'event', name: event })(name);
  return { name, type: lowerFieldType(type), target, option: scoped('option', target) };
}

/** By which channel a lead was touched: `touched with channel = phone`. */
const channelProperty = ({ symbols }: Lowering): Property => ({
  name: 'channel',
  target: builtIn('property', 'channel'),
  option: channelTarget,
  type: { kind: 'options', options: [...BUILT_IN_CHANNELS, ...symbols.names(['channel'])] },
});
