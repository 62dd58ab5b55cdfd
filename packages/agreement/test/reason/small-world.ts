import type { Condition, Constant, Value } from '../../src/model/condition.ts';
import type { FieldReference } from '../../src/model/field-reference.ts';
import type { Field } from '../../src/model/lead.ts';
import type { Stage } from '../../src/model/stage.ts';
import type { World } from '../../src/reason/index.ts';

export const lead = (field: string): FieldReference => ({ kind: 'field', of: 'lead', field });
export const account = (field: string): FieldReference => ({ kind: 'field', of: 'account', field });
export const score = (name: string): Value => ({ kind: 'score', score: name });
export const number = (value: number): Constant => ({ kind: 'number', number: String(value) });
export const text = (value: string): Constant => ({ kind: 'text', text: value });
export const option = (value: string): Constant => ({ kind: 'option', option: value });
export const compare = (left: Value, is: '=' | '!=' | '<' | '<=' | '>' | '>=', right: Value): Condition => ({
  op: 'compare',
  left,
  is,
  right,
});
export const all = (...of: readonly Condition[]): Condition => ({ op: 'all', of });
export const any = (...of: readonly Condition[]): Condition => ({ op: 'any', of });
export const not = (of: Condition): Condition => ({ op: 'not', of });
export const stage = (...names: readonly string[]): Condition => ({ op: 'stage', in: names });
export const segment = (name: string, ...groups: readonly string[]): Condition => ({
  op: 'segment',
  segment: name,
  groups,
});
export const happened = (event: string, times = 1): Condition => ({
  op: 'event',
  event,
  where: [],
  times,
  reasons: [],
});

const field = (name: string, type: Field['type']): Field => ({ name, type });
const numberField = (name: string): Field => field(name, { kind: 'number' });
export const emptyStage = (name: string): Stage => ({
  name,
  owners: [],
  ownedByNobody: false,
  enters: [],
  final: false,
  leftOnlyByDecision: false,
});

const fit = { for: 'lead', sumOf: [], resets: [], updates: [] } as const;

/** A world that is small enough to look at every lead in it. */
export const smallWorld: World = {
  account: { fields: { size: numberField('size') }, events: {} },
  lead: {
    path: ['New', 'Hot', 'Won'],
    consent: [],
    fields: {
      a: field('a', { kind: 'options', options: ['P', 'Q', 'R'] }),
      b: field('b', { kind: 'options', options: ['P', 'Q'] }),
      n: numberField('n'),
      m: numberField('m'),
      t: field('t', { kind: 'text' }),
      u: field('u', { kind: 'text' }),
      y: field('y', { kind: 'yes/no' }),
    },
    events: { view: { name: 'view', properties: { p: field('p', { kind: 'options', options: ['U', 'V'] }) } } },
  },
  segments: {
    Size: {
      name: 'Size',
      groups: [
        { name: 'Small', when: compare(lead('n'), '<', number(1)) },
        { name: 'Middle', when: any(compare(lead('n'), '<=', number(2)), compare(lead('a'), '=', option('R'))) },
        { name: 'Unknown', when: { op: 'known', value: lead('n'), known: false } },
        { name: 'Large' },
      ],
    },
    Gaps: {
      name: 'Gaps',
      groups: [
        { name: 'One', when: compare(lead('a'), '=', option('P')) },
        { name: 'Two', when: compare(lead('y'), '=', { kind: 'yes/no', yes: true }) },
      ],
    },
    Chosen: { name: 'Chosen', groups: [], when: not(compare(lead('a'), '=', option('Q'))) },
  },
  personas: {
    Buyer: { name: 'Buyer', when: all(segment('Size', 'Middle', 'Large'), compare(lead('b'), '=', option('P'))) },
  },
  scores: {
    Fit: {
      ...fit,
      name: 'Fit',
      max: 5,
      rules: [
        { kind: 'standing', points: 3, when: { op: 'persona', persona: 'Buyer' } },
        { kind: 'standing', points: 4, when: compare(lead('a'), '=', option('P')) },
        { kind: 'standing', points: -2, when: not(compare(lead('n'), '>=', number(1))) },
      ],
    },
    Act: { ...fit, name: 'Act', rules: [], countsWhile: { op: 'constant', value: true } },
    Total: { ...fit, name: 'Total', rules: [], sumOf: ['Fit', 'Act'], min: 0 },
  },
  matrices: {
    Priority: {
      name: 'Priority',
      rows: [
        { name: 'Good', when: { op: 'persona', persona: 'Buyer' } },
        { name: 'Fair', when: segment('Size', 'Large') },
        { name: 'Bad' },
      ],
      columns: [{ name: 'Yes', when: compare(lead('y'), '=', { kind: 'yes/no', yes: true }) }, { name: 'Else' }],
      cells: [
        { row: 'Good', column: 'Yes', result: 'Hot' },
        { row: 'Good', column: 'Else', result: 'Warm' },
        { row: 'Fair', column: 'Yes', result: 'Warm' },
        { row: 'Fair', column: 'Else', result: 'Cold' },
        { row: 'Bad', column: 'Yes', result: 'Cold' },
        { row: 'Bad', column: 'Else', result: 'Cold' },
      ],
      results: ['Hot', 'Warm', 'Cold'],
    },
  },
  stages: { New: emptyStage('New'), Hot: emptyStage('Hot'), Won: emptyStage('Won') },
  ranges: {
    Fit: { min: -2, max: 5, whole: true },
    Act: { min: 0, max: 6, whole: true },
    Total: { min: 0, max: 11, whole: true },
  },
};
