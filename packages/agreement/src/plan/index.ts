export { planDates } from './dates.ts';
export { describePromise } from './describe-promise.ts';
export { planFunnel, rateName } from './funnel.ts';
export * from './model.ts';
export type * from './model-promises.ts';
export { plan } from './plan.ts';
export { planPromises } from './promises.ts';
export { recurrenceText } from './recurrence-text.ts';
export { maxPlanMonths, planTerm } from './term.ts';
