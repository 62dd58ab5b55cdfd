import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accounts } from './what-happens/accounts.ts';
import { contacts } from './what-happens/contacts.ts';
import { goingOn } from './what-happens/going-on.ts';
import { oneMoment } from './what-happens/moment.ts';
import { overAll } from './what-happens/over-all.ts';
import { owners } from './what-happens/owners.ts';
import { promises } from './what-happens/promises.ts';
import type { Rules } from './what-happens/rules.ts';

/** In the order of the page. */
const rules: Rules = { ...oneMoment, ...promises, ...owners, ...contacts, ...goingOn, ...accounts, ...overAll };

describe('what happens when', () => {
  test.each(Object.entries(rules))('%s', (_, holds) => holds());

  test('every rule of the page is tried here', () => {
    const page = readFileSync(new URL('../../../docs/reference/what-happens-when.md', import.meta.url), 'utf8');
    const written = [...page.matchAll(/^### (.+)$/gm)].map(([, rule]) => rule);
    expect(written).toEqual(Object.keys(rules));
  });
});
