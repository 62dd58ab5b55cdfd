export { type CheapestWay, cheapestWay, type RuleReference, type WayStep } from './cheapest.ts';
export { type IdleRule, idleRules } from './idle.ts';
export * from './limits.ts';
export { reach, worldInSteps, worldOf } from './reach.ts';
