import { describe, expect, test } from 'vitest';
import { acme, running } from './support.ts';

const map = (to: string, of: 'lead' | 'account', field: string) => ({ to, what: { kind: 'field', field, of } });

/** The agreement of Acme, as if it said what its fields are called in HubSpot. */
const agreement = JSON.stringify({
  ...JSON.parse(acme),
  systems: {
    hubspot: {
      name: 'hubspot',
      maps: [map('jobtitle', 'lead', 'title'), map('numberofemployees', 'account', 'employees')],
    },
  },
});

const begin = Date.parse('2027-03-02T15:00:00Z');
let events = 0;
const notification = (second: number, subscriptionType: string, objectId: number, more: object = {}) => ({
  eventId: ++events,
  subscriptionId: 7,
  portalId: 1,
  appId: 2,
  occurredAt: begin + second * 1000 + 123,
  subscriptionType,
  attemptNumber: 0,
  objectId,
  changeSource: 'CRM_UI',
  ...more,
});
const changed = (second: number, of: string, objectId: number, propertyName: string, propertyValue: string | null) =>
  notification(second, `${of}.propertyChange`, objectId, { propertyName, propertyValue });

const company = [
  notification(0, 'company.creation', 9),
  changed(1, 'company', 9, 'domain', 'plant.example'),
  changed(1, 'company', 9, 'numberofemployees', '800'),
];
const contact = [
  notification(2, 'contact.creation', 42),
  changed(3, 'contact', 42, 'jobtitle', 'VP operations'),
  changed(3, 'contact', 42, 'email_domain', 'plant.example'),
  changed(3, 'contact', 42, 'industry', 'Manufacturing'),
];
const leadOf = async (service: ReturnType<typeof running>) => JSON.parse((await service.lead('42')).text);

describe('notifications of HubSpot', () => {
  test('are taken in the order in which they happened, whatever that of the list', async () => {
    const service = running(':memory:', {}, agreement);
    const { status, text } = await service.hubspot([...contact, ...company].toReversed());
    expect([status, JSON.parse(text).length]).toEqual([200, 7]);
    expect(await leadOf(service)).toMatchObject({ stage: 'Visitor', account: '9', asOf: '2027-03-02T15:00:03Z' });
  });

  test('are taken once, though they are sent again in another list and as another attempt', async () => {
    const service = running(':memory:', {}, agreement);
    const first = JSON.parse((await service.hubspot([...company, ...contact])).text);
    const again = contact.map((one) => ({ ...one, attemptNumber: 3 }));
    expect(JSON.parse((await service.hubspot(again)).text)).toEqual(first.slice(company.length));
  });

  test('that come before their lead are asked for again', async () => {
    const service = running(':memory:', {}, agreement);
    const [creation, ...changes] = contact;
    expect((await service.hubspot(changes)).status).toBe(409);
    expect((await service.hubspot([creation])).status).toBe(200);
    expect((await service.hubspot(changes)).status).toBe(200);
    expect((await leadOf(service)).stage).toBe('Visitor');
  });

  test('with a value that does not fit are told, and keep nobody from taking the others', async () => {
    const service = running(':memory:', {}, agreement);
    const { status, text } = await service.hubspot([...contact, changed(4, 'contact', 42, 'region', 'Mars')]);
    const statuses = JSON.parse(text).map((one: { status: number }) => one.status);
    expect([status, statuses]).toEqual([207, [200, 200, 200, 200, 422]]);
  });

  test.each([
    ['yes', 'do_not_call', 'true', 200],
    ['no', 'do_not_call', 'false', 200],
    ['neither', 'do_not_call', 'maybe', 207],
    ['a day', 'trial_ends', '1806537600000', 200],
    ['no day', 'trial_ends', '99999999999999999', 207],
    ['an amount', 'amount', '12000.50', 200],
    ['nothing', 'amount', '', 200],
    ['nothing at all', 'amount', null, 200],
  ])('may say %s', async (_, property, value, status) => {
    const service = running(':memory:', {}, agreement);
    expect((await service.hubspot([...contact, changed(4, 'contact', 42, property, value)])).status).toBe(status);
  });

  test('of what the agreement knows nothing of are left out', async () => {
    const service = running(':memory:', {}, agreement);
    const other = [
      notification(4, 'deal.creation', 1),
      changed(4, 'contact', 42, 'favourite_colour', 'red'),
      changed(4, 'contact', 42, 'constructor', 'x'),
    ];
    const { status, text } = await service.hubspot([...contact, ...other]);
    expect([status, JSON.parse(text).length]).toEqual([200, contact.length]);
  });

  test.each([
    ['one that stands alone', contact[0]],
    ['none', []],
    ['too many', Array(101).fill(contact[0])],
    ['something else', [{ delivery: 'x', fact: {} }]],
    ['a time beyond all calendars', [{ ...contact[0], occurredAt: 9e15 }]],
    ['a time before all', [{ ...contact[0], occurredAt: -1 }]],
    ['a number with a fraction', [{ ...contact[0], objectId: 1.5 }]],
    ['a property without a text', [{ ...contact[0], propertyName: 7 }]],
  ])('that are %s are refused', async (_, list) => {
    expect((await running(':memory:').hubspot(list)).status).toBe(400);
  });
});
