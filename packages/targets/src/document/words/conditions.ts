import { type Condition, describeCondition } from '@sla/agreement';
import { styled } from '../inline.ts';
import type { Styled } from '../model.ts';

/** A condition as the agreement writes it, set apart from the words around it. */
export const ruleSpan = (condition: Condition): Styled => styled('rule', describeCondition(condition));
