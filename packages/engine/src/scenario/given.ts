import type { Constant } from '@sla/agreement';
import type { Given } from '../model/fact.ts';

/** A value of the agreement as it is given in a fact. */
export function givenOf(value: Constant): Given {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'option':
      return value.option;
    case 'yes/no':
      return value.yes;
    case 'date':
    case 'date and time':
      return value.date;
    case 'money':
      return value.money;
    case 'percent':
    case 'duration':
      return null;
  }
}
