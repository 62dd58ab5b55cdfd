import { describe, expect, test } from 'vitest';
import { givenBy, givesTo, type Handing, hierarchyItemAt } from '../../../src/ide/hierarchy/hierarchy.ts';
import { fixture, HEADER } from '../fixture.ts';

const TEXT = `${HEADER}
lead { path Lead -> MQL -> SQL }
stage Lead owned by Marketing { enters when created }
stage MQL owned by Sales { enters when active }
stage SQL owned by Sales { enters from MQL when touched }
stage Recycled owned by Marketing {
  enters from MQL, SQL when owner decides
  enters from MQL when ToSales is rejected
}
handoff ToSales from Marketing to Sales { when lead becomes MQL }
handoff Back from Sales to Marketing { when lead becomes Recycled }
`;

/** Who gives or gets, with the words that say so. */
function shown(handings: readonly Handing[], files: Readonly<Record<string, string>>): readonly string[] {
  return handings.map(({ item, places }) => {
    const words = places.map(({ file, start, end }) => files[file]?.slice(start, end));
    return `${item.target.kind} ${item.target.name}: ${words.join(', ')}`;
  });
}

function around(name: string) {
  const { view, files } = fixture(TEXT);
  const item = hierarchyItemAt(view, { file: 'agreement.sla', offset: TEXT.search(new RegExp(`\\b${name}\\b`)) });
  const target = item?.target ?? { kind: 'team', name: '' };
  return { gets: shown(givenBy(view, target), files), gives: shown(givesTo(view, target), files) };
}

describe('who hands leads to whom', () => {
  test('a handoff stands between two teams and follows a stage', () => {
    expect(around('ToSales')).toEqual({
      gets: ['team Marketing: Marketing', 'stage MQL: MQL'],
      gives: ['stage Recycled: ToSales', 'team Sales: Sales'],
    });
  });

  test('a team gives and gets through handoffs', () => {
    expect(around('Marketing')).toEqual({
      gets: ['handoff Back: Marketing'],
      gives: ['handoff ToSales: Marketing'],
    });
  });

  test('a stage follows others, and sets off handoffs', () => {
    expect(around('MQL')).toEqual({
      gets: ['stage Lead: enters when active'],
      gives: ['stage SQL: MQL', 'stage Recycled: MQL, MQL', 'handoff ToSales: MQL'],
    });
  });

  test('a stage follows what a handoff comes to', () => {
    expect(around('Recycled')).toEqual({
      gets: ['stage MQL: MQL, MQL', 'stage SQL: SQL', 'handoff ToSales: ToSales'],
      gives: ['handoff Back: Recycled'],
    });
  });

  test('what takes no part is no item', () => {
    const { view, cursor } = fixture(`${HEADER}role <|>R in Sales { headcount 1 }`);
    expect(hierarchyItemAt(view, cursor)).toBeUndefined();
  });

  test('words in another file than the giver are shown at its name', () => {
    const { view, files } = fixture(
      '//- a.sla\nimport "./b.sla"\nagreement "A" { }\nhandoff H from Marketing to Sales { when created }\n//- b.sla\nteam Marketing\nteam Sales\n',
    );
    const [handing] = givesTo(view, { kind: 'team', name: 'Marketing' });
    expect(handing?.places).toEqual([{ file: 'b.sla', start: 5, end: 14 }]);
    expect(files['b.sla']?.slice(5, 14)).toBe('Marketing');
  });
});
