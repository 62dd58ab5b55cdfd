import type { Constant, Value } from '../model/condition.ts';
import type { Exact } from '../number/exact.ts';
import { highestBit, lowestBit } from './bit.ts';
import { buildNumbers } from './build-numbers.ts';
import { buildOccurrences } from './build-occurrences.ts';
import { buildTexts } from './build-texts.ts';
import type { Context } from './context.ts';
import { constantOf } from './quantity.ts';
import type { KnownValue, SampleGroup, SampleLead } from './snapshot.ts';
import type { Variable } from './variable.ts';

/** Turns the bits that are left for each variable into a lead; undefined where no lead that fits was found. */
export function buildSample(context: Context, values: readonly bigint[]): SampleLead | undefined {
  const chosen = new Map([...context.variables.values()].map((of) => [of, choose(of, values[of.id] ?? 0n)]));
  const numbers = buildNumbers(context, chosen, values);
  if (numbers === undefined) return undefined;
  const texts = buildTexts(context, chosen, values);
  const leads = ['', ...context.otherLeads.values()].map((subject) =>
    buildLead({ context, chosen, values, numbers, texts }, subject),
  );
  const [lead, ...others] = leads;
  if (lead === undefined || others.includes(undefined)) return undefined;
  return { ...lead, others: others.filter((other) => other !== undefined) };
}

interface Parts {
  readonly context: Context;
  /** The bit that was chosen for each variable. */
  readonly chosen: ReadonlyMap<Variable, number>;
  readonly values: readonly bigint[];
  readonly numbers: ReadonlyMap<Variable, Exact>;
  readonly texts: ReadonlyMap<Variable, string>;
}

/** A known value before a missing one; what need not hold does not. */
function choose({ meaning, domain }: Variable, bits: bigint): number {
  if (meaning.kind === 'holds' && domain.kind === 'labels') return highestBit(bits);
  return lowestBit(bits > 1n ? bits & ~1n : bits);
}

function buildLead(parts: Parts, subject: string): SampleLead | undefined {
  const { context } = parts;
  const asked = [...context.variables.values()].flatMap((of) =>
    of.meaning.kind === 'value' && (of.meaning.subject === subject || of.meaning.subject === '')
      ? [{ of, value: of.meaning.value }]
      : [],
  );
  const known: KnownValue[] = [];
  const missing: Value[] = [];
  const has: SampleLead['has'][number][] = [];
  for (const { of, value } of asked) {
    if (isFact(of, subject) === false) continue;
    const is = parts.chosen.get(of) === 0 ? undefined : constantFor(parts, of);
    if (is === undefined) missing.push(value);
    else if (value.kind === 'account' || value.kind === 'owner' || value.kind === 'previous owner')
      has.push(value.kind);
    else known.push({ of: value, is });
  }
  const isOfAccount = known.some(({ of }) => of.kind === 'field' && of.of === 'account');
  if (isOfAccount && !has.includes('account')) has.push('account');
  const stage = labelOf(parts, context.variables.get(`stage ${subject}`))?.replace('option ', '');
  const lead = {
    values: known,
    missing,
    has,
    holds: holdsOf(parts, subject),
    groups: groupsOf(parts, subject),
    others: [],
  };
  const partial = { ...lead, ...(stage !== undefined && { stage }), occurrences: [] };
  const occurrences = buildOccurrences(context, parts.values, partial, subject);
  return occurrences === undefined ? undefined : { ...partial, occurrences };
}

/** Another lead shares what is known of the account and of the agreement, nothing else. */
function isFact({ meaning }: Variable, subject: string): boolean {
  if (meaning.kind !== 'value' || meaning.subject === subject) return true;
  const { value } = meaning;
  return value.kind === 'kpi' || value.kind === 'account' || (value.kind === 'field' && value.of === 'account');
}

function constantFor(parts: Parts, of: Variable): Constant | undefined {
  if (of.domain.kind === 'scale') {
    const number = parts.numbers.get(of);
    return number === undefined ? undefined : constantOf(of.domain.scale ?? 'number', number);
  }
  const text = parts.texts.get(of);
  if (text !== undefined) return { kind: 'text', text };
  const label = labelOf(parts, of) ?? 'yes';
  if (label === 'yes' || label === 'no') return { kind: 'yes/no', yes: label === 'yes' };
  return { kind: 'option', option: label.replace('option ', '') };
}

function labelOf({ context, chosen }: Parts, of: Variable | undefined): string | undefined {
  if (of === undefined || of.domain.kind !== 'labels') return undefined;
  const bit = 1n << BigInt(chosen.get(of) ?? 0);
  return of.domain.labels?.find((label) => context.bits.label(label) === bit);
}

function holdsOf(parts: Parts, subject: string): SampleLead['holds'] {
  return [...parts.context.variables.values()].flatMap((of) =>
    of.meaning.kind === 'holds' && of.meaning.subject === subject && labelOf(parts, of) === 'yes'
      ? [of.meaning.condition]
      : [],
  );
}

function groupsOf(parts: Parts, subject: string): readonly SampleGroup[] {
  const groups = [...parts.context.variables.values()].flatMap((of) => {
    const { meaning } = of;
    if (meaning.kind !== 'group' || meaning.subject !== subject) return [];
    return [{ of: meaning.of, is: (labelOf(parts, of) ?? '').replace('option ', '') }];
  });
  const columnOf = new Map(groups.filter(({ of }) => of.startsWith('columns ')).map(({ of, is }) => [of.slice(8), is]));
  const results = groups.flatMap(({ of, is: row }) => {
    const name = of.startsWith('rows ') ? of.slice(5) : undefined;
    const cells = name === undefined ? [] : (parts.context.world.matrices[name]?.cells ?? []);
    const cell = cells.find((one) => one.row === row && one.column === columnOf.get(name ?? ''));
    return cell === undefined ? [] : [{ of: `matrix ${name}`, is: cell.result }];
  });
  return [...groups, ...results];
}
