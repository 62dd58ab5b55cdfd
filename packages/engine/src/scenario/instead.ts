import { type Condition, isConstant, localOf, nameText, type Value, valueText } from '@sla/agreement';
import type { Moment } from '../condition/context.ts';
import { readerOf } from '../condition/values.ts';
import type { Engine } from '../program/engine.ts';
import { nameOf } from '../run/owner.ts';

/** What is there instead of what a condition asks for, in sentences; nothing where it asks for what has no one answer. */
export function insteadText(engine: Engine, moment: Moment, condition: Condition): string | undefined {
  switch (condition.op) {
    case 'not':
      return insteadText(engine, moment, condition.of);
    case 'stage':
      return stageText(engine, moment, condition.for !== undefined);
    case 'matrix': {
      const { matrix } = condition;
      const cell = engine.cells.find((one) => one.matrix === matrix)?.cellAt(moment);
      const result = cell === undefined ? undefined : engine.agreement.matrices[matrix]?.cells[cell]?.result;
      return result === undefined ? undefined : `${nameText(matrix)} is ${nameText(result)}.`;
    }
    case 'compare':
      return valuesText(engine, moment, [condition.left, condition.right]);
    case 'in':
    case 'contains':
    case 'between':
    case 'known':
      return valuesText(engine, moment, [condition.value]);
    default:
      return undefined;
  }
}

function stageText({ agreement, calendars }: Engine, { lead }: Moment, isTimed: boolean): string {
  if (lead?.stage === undefined) return 'The lead is in no stage.';
  const entered = isTimed ? lead.entered[lead.stage]?.at(-1) : undefined;
  const since = entered && localOf(entered.at, calendars.zone(agreement.calendar)).replace('T', ' ');
  return `The lead is ${nameText(lead.stage)}${since === undefined ? '' : `, since ${since}`}.`;
}

/** What values are; where some are missing nothing else matters. */
function valuesText(engine: Engine, moment: Moment, values: readonly Value[]): string | undefined {
  const asked = values.filter((value) => !isConstant(value));
  const texts = asked.map((value) => valueIs(engine, moment, value)).filter((text) => text !== undefined);
  const missing = texts.filter((text) => text.endsWith(MISSING));
  const told = missing.length > 0 ? missing : texts;
  return told.length === 0 ? undefined : told.join(' ');
}

function valueIs({ shown }: Engine, moment: Moment, value: Value): string | undefined {
  if (value.kind === 'owner') {
    const owner = moment.lead?.owner;
    return owner === undefined ? 'The lead has no owner.' : `The owner is ${nameOf(owner)}.`;
  }
  if (value.kind === 'account') return `The lead has ${moment.account === undefined ? 'no' : 'an'} account.`;
  if (value.kind === 'previous owner' || value.kind === 'property') return undefined;
  const known = readerOf(value, shown).read(moment);
  return known === undefined ? `${valueText(value)}${MISSING}` : `${valueText(value)} is ${valueText(known)}.`;
}

const MISSING = ' is missing.';
