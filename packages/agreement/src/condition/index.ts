export { describeCondition } from './describe.ts';
export { nameText, quoted, valueText } from './words.ts';
