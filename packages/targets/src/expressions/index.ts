export { expressionsOf } from './expressions.ts';
export { type ExpressionInput, expressionInput, type InputValue, type KnownOfLead } from './input.ts';
