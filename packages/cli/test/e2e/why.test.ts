import { describe, expect, test } from 'vitest';
import { sla } from '../command.ts';
import { folderWith } from '../temporary.ts';
import { starter } from './agreements.ts';

const lead = { lead: 'Pat', at: '2027-03-05 18:10', values: { phone: '+1 555 0100' }, events: ['demo_requested'] };

const folder = (files: Readonly<Record<string, string>>) => folderWith({ 'agreement.sla': starter, ...files });

describe('why', () => {
  test('says where a lead goes, with the line that sends it there', async () => {
    const cwd = folder({ 'lead.json': JSON.stringify(lead) });
    const { code, out, err } = await sla(['why', 'agreement.sla', '--lead', 'lead.json'], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Pat {2}2027-03-05 18:10\n {2}stage {2}MQL {2}agreement\.sla:\d+ {2}enters when/);
    expect(out).toMatch(/\n {2}owner {2}\S.* {2}agreement\.sla:\d+ {2}route/);
    expect(out).toMatch(/\n {2}due {4}ToSales\.accept {2}2027-03-08 \d\d:\d\d\n/);
  });
  test('says of what did not happen the first part that does not hold', async () => {
    const cwd = folder({ 'lead.json': JSON.stringify({ ...lead, events: [] }) });
    const { out } = await sla(['why', 'agreement.sla', '--lead', 'lead.json'], { cwd });
    expect(out).toMatch(/not MQL {2}agreement\.sla:\d+ {2}enters when [^\n]*: Interest >= 50: not so\n/);
  });
  test('gives many leads a row each, from CSV and from JSON lines', async () => {
    const csv = 'lead,phone,events,at\nPat,"+1 555, 0100",demo_requested,2027-03-05 18:10\nKim,,,2027-03-05 18:10\n';
    const lines = `${JSON.stringify(lead)}\n${JSON.stringify({ ...lead, lead: 'Kim', events: [] })}\n`;
    const cwd = folder({ 'leads.csv': csv, 'leads.jsonl': lines });
    const [fromCsv, fromLines] = await Promise.all(
      ['leads.csv', 'leads.jsonl'].map((file) => sla(['why', 'agreement.sla', '--lead', file], { cwd })),
    );
    expect(fromCsv?.out).toMatch(/^lead +stage +owner +due first +because of\nPat +MQL .*\nKim +Lead /);
    expect(fromLines?.out).toBe(fromCsv?.out);
  });
  test('takes what happens to a lead for events of this lead, whatever else is said of them', async () => {
    const event = { event: 'demo_requested', kind: 'left', lead: 'another', person: 'nobody' };
    const cwd = folder({ 'lead.json': JSON.stringify({ ...lead, events: [event] }) });
    const { out } = await sla(['why', 'agreement.sla', '--lead', 'lead.json'], { cwd });
    expect(out).toContain('stage  MQL');
  });
  test('speaks to programs', async () => {
    const cwd = folder({ 'lead.json': JSON.stringify(lead) });
    const { out } = await sla(['why', 'agreement.sla', '--lead', 'lead.json', '--json'], { cwd });
    expect(JSON.parse(out)).toMatchObject({
      format: 1,
      leads: [{ lead: 'Pat', stage: 'MQL', because: { stage: { file: 'agreement.sla' } } }],
    });
  });
  test.each([
    ['no lead', [], 'Say which lead: --lead FILE, with JSON, JSON lines or CSV.'],
    ['a file that is not there', ['--lead', 'none.json'], 'none.json cannot be read.'],
    ['what is not JSON', ['--lead', 'bad.json'], 'bad.json is not JSON:'],
    ['an unknown field', ['--lead', 'field.json'], 'There is no phonne here; did you mean phone? ('],
    ['a time that is none', ['--lead', 'time.json'], '`at` is no time; write it as in 2027-03-05 18:10.'],
    ['a quote that is never closed', ['--lead', 'quote.csv'], 'quote.csv is not CSV as expected:'],
    ['a column that is there twice', ['--lead', 'twice.csv'], 'twice.csv has more than one column called phone.'],
    [
      'semicolons between columns',
      ['--lead', 'semicolons.CSV'],
      'semicolons.CSV has no comma between the names of its columns: lead;phone. Save it with commas.',
    ],
    [
      'a row with too few values',
      ['--lead', 'short.csv'],
      'short.csv is not CSV as expected: Invalid Record Length: columns length is 2, got 1 on line 2.',
    ],
  ])('refuses %s', async (_, args, sentence) => {
    const cwd = folder({
      'bad.json': '{',
      'field.json': JSON.stringify({ values: { phonne: '1' } }),
      'time.json': JSON.stringify({ at: 'noon' }),
      'short.csv': 'lead,phone\nPat\n',
      'twice.csv': 'lead,phone,phone\nPat,1,2\n',
      'semicolons.CSV': 'lead;phone\nPat;1\n',
      'quote.csv': 'lead,phone\n"Pat,1\n',
    });
    const { code, out, err } = await sla(['why', 'agreement.sla', ...args], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});
