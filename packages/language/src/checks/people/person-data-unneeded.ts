import {
  type Act,
  type Condition,
  type Constant,
  conditionParts,
  type FieldReference,
  quoted,
  type Scenario,
  type Value,
} from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { conditionSites } from '../support/condition-sites.ts';
import { type PersonalData, personalData } from '../support/personal-data.ts';

export const personDataUnneeded = defineCheck({
  code: 'person-data-unneeded',
  category: 'people',
  level: 'info',
  summary: 'Tests and conditions speak of made-up people.',
  run: ({ agreement, report }) => {
    const written = [
      ...agreement.scenarios.flatMap(valuesOf),
      ...conditionSites(agreement).flatMap(({ condition }) => conditionParts(condition).flatMap(askedFor)),
    ];
    for (const { at, field, value } of written) {
      if (value.kind !== 'text' || Object.hasOwn(agreement.people, value.text)) continue;
      const found = personalData(value.text, field);
      if (!found) continue;
      const fix = { title: 'Use a made-up one', kind: 'replace', at: value, text: quoted(MADE_UP[found.is]) } as const;
      report({ at, message: messageOf(found), fix });
    }
  },
});

const messageOf = ({ text, is }: PersonalData): string =>
  `'${text}' may be a real person's ${is}, and everybody who gets the compiled agreement gets it. Use a made-up one, such as '${MADE_UP[is]}'.`;

const MADE_UP = { address: 'jane@company.example', number: '+1 555 0100', name: 'Jane Doe' } as const;

interface Written {
  readonly at: object;
  /** The field of the lead, or the property of the event, whose value it is. */
  readonly field?: string;
  readonly value: Constant;
}

function valuesOf({ given, steps }: Scenario): readonly Written[] {
  return [
    ...given.map((line) => ({ at: line, ...fieldOf(line.field), value: line.value })),
    ...steps.flatMap((step) => (step.kind === 'at' ? step.acts.flatMap(valuesOfAct) : [])),
  ];
}

function valuesOfAct(act: Act): readonly Written[] {
  if (act.kind === 'set') return [{ at: act, ...fieldOf(act.field), value: act.value }];
  if (act.kind !== 'event') return [];
  return act.with.map(({ property, value }) => ({ at: act, field: property, value }));
}

/** What an account is called is no name of a person. */
const fieldOf = ({ of, field }: FieldReference): Pick<Written, 'field'> => (of === 'lead' ? { field } : {});

function askedFor(condition: Condition): readonly Written[] {
  switch (condition.op) {
    case 'compare':
      return isConstant(condition.right) ? [{ at: condition, ...named(condition.left), value: condition.right }] : [];
    case 'in':
      return condition.list.map((value) => ({ at: condition, ...named(condition.value), value }));
    default:
      return [];
  }
}

function named(value: Value): Pick<Written, 'field'> {
  if (value.kind === 'property') return { field: value.property };
  return value.kind === 'field' ? fieldOf(value) : {};
}

const isConstant = (value: Value): value is Constant => value.kind === 'text';
