import type {
  BecameCondition,
  BecomesCondition,
  Condition,
  EventCondition,
  StageCondition,
  Value,
} from '../model/condition.ts';
import type { Score, ScoreRule } from '../model/definition.ts';
import type { World } from './world.ts';

/** Where a lead is that goes round in one instant. */
export interface Place {
  /** The stage it has just come to. */
  readonly stage: string;
  /** The stage it was in before. */
  readonly before: string;
  /** All stages on its way, each of which it has entered in this instant. */
  readonly among: readonly string[];
}

/**
 * The condition as it stands at this place, free of the stage; undefined where the moves themselves may change its
 * answer. The same object where nothing in it depends on the place.
 */
export function settled(condition: Condition, place: Place, world: World): Condition | undefined {
  return settle({ place, world, open: new Set() }, condition);
}

interface Scope {
  readonly place: Place;
  readonly world: World;
  /** Named things that are being looked into, so that circles of names end. */
  readonly open: Set<string>;
}

function settle(scope: Scope, condition: Condition): Condition | undefined {
  switch (condition.op) {
    case 'all':
    case 'any':
    case 'at least': {
      const parts = condition.of.map((part) => settle(scope, part));
      if (!parts.every((part) => part !== undefined)) return undefined;
      return parts.every((part, index) => part === condition.of[index]) ? condition : { ...condition, of: parts };
    }
    case 'not': {
      const part = settle(scope, condition.of);
      return part === condition.of ? condition : part && { op: 'not', of: part };
    }
    case 'stage':
      return constant(isLastingStage(condition) ? false : condition.in.includes(scope.place.stage));
    case 'becomes':
    case 'became':
      return settleTurn(scope, condition);
    case 'event':
      // Nothing has happened yet since a stage that is entered in this instant.
      if (condition.since !== undefined && scope.place.among.includes(condition.since)) return constant(false);
      return isSteadyEvent(scope, condition) ? condition : undefined;
    default:
      return isSteady(scope, condition) ? condition : undefined;
  }
}

function constant(value: boolean): Condition {
  return { op: 'constant', value };
}

/** Who has just come has not been there for any time. */
function isLastingStage({ for: length }: StageCondition): boolean {
  return length !== undefined && length.amount > 0;
}

function settleTurn({ place, ...scope }: Scope, condition: BecomesCondition | BecameCondition): Condition | undefined {
  const { what } = condition;
  if (what.op !== 'stage') return isUnchanged({ place, ...scope }, what) ? condition : undefined;
  if (what.for !== undefined) return undefined;
  if (condition.op === 'became' && condition.since !== undefined) return undefined;
  if (condition.op === 'becomes') return constant(what.in.includes(place.stage) && !what.in.includes(place.before));
  if (!place.among.some((stage) => what.in.includes(stage))) return condition;
  const isEntered = place.among.some((stage) => !what.in.includes(stage));
  return condition.times <= 1 && isEntered ? constant(true) : undefined;
}

function isUnchanged(scope: Scope, condition: Condition | undefined): boolean {
  return condition === undefined || settle(scope, condition) === condition;
}

/** Events that a move of the lead does not bring about by itself. */
function isSteadyEvent(scope: Scope, { event, where }: EventCondition): boolean {
  const isOfLead = event in scope.world.lead.events || ['created', 'active', 'touched'].includes(event);
  return isOfLead && where.every((part) => isUnchanged(scope, part));
}

function isSteady(scope: Scope, condition: Condition): boolean {
  const { segments, personas, matrices } = scope.world;
  switch (condition.op) {
    case 'constant':
    case 'goal':
      return true;
    case 'compare':
      return isSteadyValue(scope, condition.left) && isSteadyValue(scope, condition.right);
    case 'in':
    case 'contains':
    case 'between':
    case 'known':
      return isSteadyValue(scope, condition.value);
    case 'segment': {
      const { when, groups = [] } = segments[condition.segment] ?? {};
      return isSteadyName(scope, `segment ${condition.segment}`, [when, ...groups.map((group) => group.when)]);
    }
    case 'persona':
      return isSteadyName(scope, `persona ${condition.persona}`, [personas[condition.persona]?.when]);
    case 'matrix': {
      const { rows = [], columns = [] } = matrices[condition.matrix] ?? {};
      return isSteadyName(
        scope,
        `matrix ${condition.matrix}`,
        [...rows, ...columns].map(({ when }) => when),
      );
    }
    default:
      return false;
  }
}

function isSteadyName(scope: Scope, name: string, conditions: readonly (Condition | undefined)[]): boolean {
  if (scope.open.has(name)) return true;
  scope.open.add(name);
  return conditions.every((condition) => isUnchanged(scope, condition));
}

function isSteadyValue(scope: Scope, value: Value): boolean {
  if (value.kind === 'owner' || value.kind === 'previous owner') return false;
  if (value.kind !== 'score') return true;
  if (value.at !== undefined) return !scope.place.among.includes(value.at);
  return isSteadyScore(scope, scope.world.scores[value.score]);
}

/** A score that no move of the lead changes. */
function isSteadyScore(scope: Scope, score: Score | undefined): boolean {
  if (score === undefined || scope.open.has(`score ${score.name}`)) return true;
  const { sumOf, rules, resets, countsWhile } = score;
  const conditions = [countsWhile, ...rules.flatMap(conditionsOf), ...resets.map(({ when }) => when)];
  const isOwn = isSteadyName(scope, `score ${score.name}`, conditions);
  return isOwn && sumOf.every((part) => isSteadyScore(scope, scope.world.scores[part]));
}

function conditionsOf(rule: ScoreRule): readonly (Condition | undefined)[] {
  if (rule.kind === 'standing') return [rule.when];
  return rule.kind === 'decay' ? [rule.without] : [rule.each, rule.when];
}
