import type { Agreement } from '@sla/agreement';
import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../../test/examples.ts';
import { AgreementError, engineOf } from '../src/index.ts';
import { engineOf as engineOfLead } from '../src/lead.ts';
import { base } from './support.ts';

const text = `${base}
role Rep in Sales
lead { path Lead
  event ping
}
stage Lead owned by Rep { enters when created }
segment Keen when ping
persona Buyer when lead is Keen
segment Size {
  group Small when lead is Buyer
  group Large otherwise
}
score Pings { +1 each time ping when lead is Big }
score More { +1 when lead is Keen }
score All { sum of Pings, More }
segment Big when All > 5
`;
const compiled = agreementOf({ 'agreement.sla': text });

/** A compiled agreement after a change at a place, read again from JSON. */
function changed(place: string, value: unknown): Agreement {
  const agreement = JSON.parse(JSON.stringify(compiled));
  const way = place.slice(1).split('/');
  const parent = way.slice(0, -1).reduce((part, key) => part[key], agreement);
  parent[way.at(-1) ?? ''] = value;
  return agreement;
}

const anything = (value: unknown): Agreement => value as Agreement;
function thrown(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

const notWritten = 'It is not as `sla build` writes it: ';
const circular: { op: string; of?: unknown } = { op: 'not' };
circular.of = circular;

describe.each([
  ['of the whole', engineOf],
  ['for single leads', engineOfLead],
])('the engine %s', (_, ready) => {
  test('carries out what was read from JSON', () => {
    expect(ready(changed('/name', 'Another')).agreement.name).toBe('Another');
  });

  test.each<[what: string, given: Agreement, part: string, problem: string]>([
    ['an empty object', anything({}), '', 'It has no `format` of 1.'],
    ['nothing', anything(null), '', 'It has no `format` of 1.'],
    ['a text', anything('agreement'), '', 'It has no `format` of 1.'],
    ['another format', changed('/format', 2), '', 'It has no `format` of 1.'],
    ['one that is cut off', anything({ format: 1 }), '/calendars', 'Its `calendars` are missing.'],
    ['one without stages', changed('/stages', undefined), '/stages', 'Its `stages` are missing.'],
    ['promises in a list', changed('/promises', []), '/promises', 'Its `promises` are missing.'],
    ['a stage that is null', changed('/stages/Lead', null), '/stages/Lead', '`Lead` in its `stages` is nothing.'],
    ['a stage without ways', changed('/stages/Lead/enters', null), '', notWritten],
    ['a question nobody knows', changed('/stages/Lead/enters/0/when', { op: 'guess' }), '', notWritten],
    ['a question about itself', changed('/segments/Keen/when', circular), '', notWritten],
    [
      'segments that ask for each other',
      changed('/segments/Keen/when', { op: 'persona', persona: 'Buyer' }),
      '',
      '`Keen` depends on itself: Keen, Buyer, Keen.',
    ],
    [
      'a group that asks for another of its own',
      changed('/segments/Size/groups/0/when', { op: 'segment', segment: 'Size', groups: ['Large'] }),
      '',
      '`Size` depends on itself: Size, Size.',
    ],
    [
      'a sum of itself',
      changed('/scores/All/sumOf', ['Pings', 'All', 'All']),
      '',
      '`All` depends on itself: All, All.',
    ],
    [
      'points that stand while there are enough of them',
      changed('/scores/More/rules/0/when', { op: 'segment', segment: 'Big', groups: [] }),
      '',
      '`Big` depends on itself: Big, All, More, Big.',
    ],
  ])('refuses %s', (__, given, part, problem) => {
    const error = thrown(() => ready(given));
    expect(error).toBeInstanceOf(AgreementError);
    expect(error).toMatchObject({ name: 'AgreementError', part });
    expect(String(error)).toContain(`This agreement cannot be carried out. ${problem}`);
  });
});
