import type * as ast from '../../../generated/ast.ts';
import { isEventStatement, isFieldStatement, isMatrix, isSegment } from '../../../generated/ast.ts';
import { groupNames, resultNames } from '../../../lower/condition/scoped-names.ts';
import { isOrdered, type Typed, type ValueType } from '../../../lower/condition/value-type.ts';
import { lowerFieldType } from '../../../lower/fields.ts';
import { BUILT_IN_CHANNELS } from '../../../names/built-in.ts';
import type { DeclaredName } from '../../../names/symbols.ts';
import type { Candidate, World } from '../world.ts';
import { kpiType } from './kpi-type.ts';
import type { Scope } from './scope.ts';

/** A kind of clause behind a subject. */
export type Tail =
  | 'compare'
  | 'order'
  | 'contains'
  | 'between'
  | 'list'
  | 'known'
  | 'becomes known'
  | 'state'
  | 'becomes'
  | 'held'
  | 'reasons'
  | 'by'
  | 'with'
  | 'times'
  | 'lately'
  | 'since'
  | 'of account'
  | 'at stage'
  | 'over'
  | 'decides'
  | 'leaves';

/** What is asked about, and what can be asked of it. */
export interface Subject {
  readonly name: string;
  readonly tails: readonly Tail[];
  /** It says something without any clause. */
  readonly isWhole: boolean;
  /** Nothing can be asked of it before `of account` is written. */
  readonly needsAccount?: true;
  /** Of a value: what it can be compared with. */
  readonly type?: ValueType;
  /** Of something that is always in one of several states: those. */
  readonly states?: readonly Candidate[];
  /** Of an event: what is known of it. */
  readonly properties?: readonly Typed[];
}

const EVENT: readonly Tail[] = ['by', 'with', 'times', 'lately', 'since'];
const STATE: readonly Tail[] = ['state', 'list', 'becomes'];
const PRESENCE: readonly Tail[] = ['known', 'becomes known'];

/** What a name at the beginning of a question means; undefined for one that means nothing there. */
export function subjectOf(world: World, scope: Scope, name: string): Subject | undefined {
  const symbol = world.symbols.find(name);
  const field = world.accountFields.get(name);
  if (field && scope.subject === 'account') return valueSubject(name, lowerFieldType(field.type), []);
  if (field && !symbol)
    return { ...valueSubject(name, lowerFieldType(field.type), ['of account']), needsAccount: true };
  return symbol ? declaredSubject(world, symbol) : builtInSubject(world, name);
}

function declaredSubject(world: World, { kind, name, node }: DeclaredName): Subject | undefined {
  switch (kind) {
    case 'field':
      return valueSubject(name, isFieldStatement(node) ? lowerFieldType(node.type) : undefined, [
        ...(world.accountFields.has(name) ? (['of account'] as const) : []),
      ]);
    case 'score':
      return {
        name,
        isWhole: false,
        type: { kind: 'number' },
        tails: ['at stage', 'compare', 'order', 'between', 'list'],
      };
    case 'kpi':
      return {
        name,
        isWhole: false,
        tails: ['compare', 'order', 'between', 'over'],
        ...typed(kpiType(world.agreement, name)),
      };
    case 'event':
      return eventSubject(name, isEventStatement(node) ? node.properties.map(typedProperty) : []);
    case 'segment':
      return isSegment(node) && node.statements.length > 0 ? stateSubject(name, groupNames(node), 'group') : undefined;
    case 'matrix':
      return isMatrix(node) ? stateSubject(name, resultNames(node), 'group') : undefined;
    case 'contact':
    case 'nurture':
      return stateSubject(name, ['started', 'stopped', 'exhausted']);
    case 'handoff':
      return stateSubject(name, ['accepted', 'rejected', 'late']);
    case 'goal':
      return stateSubject(name, ['met', 'missed']);
    case 'role':
    case 'team':
      return { name, isWhole: false, tails: ['decides'] };
    default:
      return undefined;
  }
}

function builtInSubject(world: World, name: string): Subject | undefined {
  if (name === 'lead') return { ...stateSubject(name, []), states: leadStates(world) };
  if (name === 'stage') return { ...stateSubject(name, []), states: world.stages };
  if (name === 'account') return { name, isWhole: false, tails: PRESENCE };
  if (name === 'owner') return { name, isWhole: false, tails: [...PRESENCE, 'decides', 'leaves'] };
  if (name === 'touched') return eventSubject(name, [channelOf(world)]);
  if (name === 'rejected') return { name, isWhole: true, tails: [...EVENT, 'reasons'] };
  return EVENTS.has(name) ? eventSubject(name, []) : undefined;
}

/** Events that need no declaration. */
export const EVENTS: ReadonlyMap<string, string> = new Map([
  ['created', 'the lead comes into being'],
  ['assigned', 'a person or queue becomes its owner'],
  ['reassigned', 'the owner changes after that'],
  ['accepted', 'the receiving team takes the lead'],
  ['rejected', 'the receiving team gives the lead back'],
  ['touched', 'a person of ours reaches out'],
  ['active', 'the lead does anything at all'],
]);

/** A stage, a persona, or a segment of one condition. */
const leadStates = (world: World): readonly Candidate[] => [
  ...world.stages,
  ...world.declared(['persona', 'segment']).filter(({ name }) => {
    const node = world.symbols.find(name)?.node;
    return !isSegment(node) || node.statements.length === 0;
  }),
];

function valueSubject(name: string, type: ValueType | undefined, more: readonly Tail[]): Subject {
  const ordered: readonly Tail[] = type && isOrdered(type) ? ['order', 'between'] : [];
  const text: readonly Tail[] = type?.kind === 'text' ? ['contains'] : [];
  return {
    name,
    isWhole: type?.kind === 'yes/no',
    tails: ['compare', 'list', ...ordered, ...text, ...PRESENCE, ...more],
    ...typed(type),
  };
}

const eventSubject = (name: string, properties: readonly Typed[]): Subject => ({
  name,
  isWhole: true,
  tails: EVENT.filter((tail) => tail !== 'with' || properties.length > 0).filter(
    (tail) => tail !== 'by' || (name !== 'active' && name !== 'created'),
  ),
  properties,
});

const stateSubject = (name: string, states: readonly string[], kind: 'group' | 'built-in' = 'built-in'): Subject => ({
  name,
  isWhole: false,
  tails: STATE,
  states: states.map((state) => ({ name: state, kind })),
});

const typed = (type: ValueType | undefined) => (type ? { type } : {});

const typedProperty = ({ name, type }: ast.EventProperty): Typed => ({ name, type: lowerFieldType(type) });

const channelOf = ({ symbols }: World): Typed => ({
  name: 'channel',
  type: { kind: 'options', options: [...BUILT_IN_CHANNELS, ...symbols.all(['channel']).map(({ name }) => name)] },
});
