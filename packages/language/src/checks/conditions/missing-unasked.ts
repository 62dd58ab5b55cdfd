import {
  type Condition,
  conditionParts,
  describeCondition,
  type FieldReference,
  possible,
  type Value,
  valueText,
  type World,
} from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { type Choice, choicesOf } from '../support/choices.ts';
import { holding } from '../support/reasons.ts';

export const missingUnasked = defineCheck({
  code: 'missing-unasked',
  category: 'conditions',
  level: 'warning',
  summary: 'A choice that goes by the size of a value says what becomes of leads for which the value is missing.',
  run: ({ agreement, analyses, report }) => {
    for (const choice of choicesOf(agreement)) {
      const rest = choice.lines.at(-1);
      // Without `otherwise` nobody is taken by mistake; who is left out is said by `choice-incomplete`.
      if (!rest || rest.when || choice.lines.length < 2) continue;
      for (const { field, asked } of sizesAsked(choice)) {
        const text = valueText(field);
        if (!fallsToRest(choice, field, analyses.world)) continue;
        report({
          at: asked,
          message: `Where '${text}' is missing, '${describeCondition(asked)}' is not true, so such a lead ends up in ${rest.text}. Say what becomes of it before that: \`${choice.forMissing(text)}\`.`,
          related: [{ at: rest.at, message: 'Leads for which it is missing end up here.' }],
        });
      }
    }
  },
});

interface SizeAsked {
  readonly field: FieldReference;
  readonly asked: Condition;
}

/** Fields whose size decides between the lines, each once, without those of which a line asks whether they are known. */
function sizesAsked({ lines }: Choice): readonly SizeAsked[] {
  const parts = lines.flatMap(({ when }) => (when ? conditionParts(when) : []));
  const settled = new Set(parts.flatMap((part) => (part.op === 'known' ? valueText(part.value) : [])));
  const found = parts.flatMap((asked) => sizedFields(asked).map((field) => ({ field, asked })));
  const first = new Map(found.toReversed().map((one) => [valueText(one.field), one]));
  return found.filter((one) => first.get(valueText(one.field)) === one && !settled.has(valueText(one.field)));
}

/** That an option or a text is not there is what `otherwise` says anyway; a size that is not there is none of all sizes. */
function sizedFields(condition: Condition): readonly FieldReference[] {
  if (condition.op === 'between') return fieldOf(condition.value);
  if (condition.op !== 'compare' || condition.is === '=') return [];
  return [...fieldOf(condition.left), ...fieldOf(condition.right)];
}

const fieldOf = (value: Value): readonly FieldReference[] => (value.kind === 'field' ? [value] : []);

function fallsToRest({ lines, given }: Choice, field: FieldReference, world: World): boolean {
  const isMissing: Condition = { op: 'known', value: field, known: false };
  const others = lines.flatMap(({ when }) => (when ? [{ condition: when, holds: false }] : []));
  return possible([...holding([...given, isMissing]), ...others], world).verdict === 'yes';
}
