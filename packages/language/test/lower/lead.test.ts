import { describe, expect, test } from 'vitest';
import { compact } from './compact.ts';
import { clean } from './lowered.ts';

describe('what is written about leads and accounts', () => {
  test('is kept, from all blocks, in whatever order they are read', () => {
    const blocks = ['/// Firms.\naccount { field tier text }', '/// Also firms.\naccount { field city text }'];
    expect(clean(blocks.join('\n')).account.prose).toBe('Also firms.\n\nFirms.');
    expect(clean(blocks.toReversed().join('\n')).account.prose).toBe('Also firms.\n\nFirms.');
    expect(clean('/// People.\nlead { field city text }').lead.prose).toBe('People.');
    expect(clean('').lead).not.toHaveProperty('prose');
  });

  test('may be a display text for an option', () => {
    const { fields } = clean('lead { field size one of Small "Under 50", Large }').lead;
    expect(compact(fields.size?.type)).toBe(
      '{kind: "options", options: ["Small", "Large"], texts: {Small: "Under 50"}}',
    );
    expect(clean('').lead.fields.region?.type).not.toHaveProperty('texts');
  });
});

test('what nothing refers to by name is in an order of its own', () => {
  const parts = [
    'scenario "B" { at 2027-03-05 10:00 }',
    'scenario "A" { at 2027-03-06 10:00 }',
    'scenario "A" { at 2027-03-05 10:00 }',
    'always "Z" { expect owner is known }',
    'always "Y" { expect owner is known }',
    'lead { never phone when phone is missing }',
    'lead { never email when phone is missing }',
  ];
  const { scenarios, invariants, lead } = clean(parts.join('\n'));
  expect(scenarios.map(({ name }) => name)).toEqual(['A', 'A', 'B']);
  expect(invariants.map(({ name }) => name)).toEqual(['Y', 'Z']);
  expect(lead.consent.map(({ channel }) => channel)).toEqual(['email', 'phone']);
  expect(clean(parts.toReversed().join('\n')).scenarios).toEqual(scenarios);
});
