import { zoneNamed } from '@sla/agreement';
import { expect, test } from 'vitest';
import { zoneOfMachine } from '../src/program/zone.ts';

// Zones that change by half an hour, in the fast of Ramadan, over the date line, and not at all.
const NAMES = [
  'America/New_York',
  'Europe/London',
  'Asia/Tokyo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

test.each(NAMES)('%s is the same by the data of the machine and by those that are carried', (name) => {
  const [machine, carried] = [zoneOfMachine(name), zoneNamed(name)];
  expect(machine?.since.slice(1)).toEqual(carried?.since.slice(1));
  expect(machine?.offsets).toEqual(carried?.offsets);
});

test('a zone that nobody knows is none', () => {
  expect(zoneOfMachine('Mars/Olympus')).toBeUndefined();
});
