export { describeCondition } from './describe.ts';
