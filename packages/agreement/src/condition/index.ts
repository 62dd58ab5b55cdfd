export { isConstant } from './constant.ts';
export { describeCondition } from './describe.ts';
export { conditionParts } from './parts.ts';
export { nameText, partyText, quoted, valueText } from './words.ts';
