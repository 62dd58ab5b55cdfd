export { describeCondition } from './describe.ts';
export { nameText } from './words.ts';
