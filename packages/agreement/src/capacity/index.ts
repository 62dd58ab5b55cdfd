export { capacityInSteps, planCapacity } from './capacity.ts';
export { type LeadsAt, type StageLeads, touchesByRole } from './demand.ts';
export { enteredStages } from './entered-stages.ts';
export type * from './model.ts';
export { goalPeople, rampShare } from './ramp.ts';
