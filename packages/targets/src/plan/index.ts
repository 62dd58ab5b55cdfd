export { planCsv } from './plan-csv.ts';
export { planJson } from './plan-json.ts';
export { type PlanTextOptions, planText } from './plan-text.ts';
export type { Paint, Style } from './text/look.ts';
