export { describeCondition } from './describe.ts';
export { conditionParts } from './parts.ts';
export { nameText, quoted, valueText } from './words.ts';
