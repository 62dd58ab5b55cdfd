import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configSchema, parseConfig } from '../../src/config/index.ts';
import type { Rule } from '../../src/problem/rule.ts';

const rules: readonly Rule[] = [
  { code: 'name-unknown', category: 'names', level: 'error', essential: true, summary: 'Every name is declared.' },
  { code: 'goal-not-smart', category: 'goals', level: 'warning', summary: 'Every goal is SMART.' },
  { code: 'kpi-without-owner', category: 'measurement', level: 'info', summary: 'Every KPI has an owner.' },
];

/** The configuration, or what is wrong with it: the words at the place, and the message. */
function read(text: string) {
  const parsed = parseConfig(text, 'sla.config.json', rules);
  if ('config' in parsed) return parsed.config.rules;
  return parsed.problems.map(({ message, place }) => `${text.slice(place.start, place.end)} | ${message}`);
}

describe('a configuration', () => {
  test('sets levels', () => {
    expect(read('{"rules": {"goal-not-smart": "off", "kpi-without-owner": "error"}}')).toEqual({
      'goal-not-smart': 'off',
      'kpi-without-owner': 'error',
    });
  });
  test('leaves files out', () => {
    const parsed = parseConfig('{"ignore": ["drafts/**", "**/old.sla"]}', 'sla.config.json', rules);
    expect('config' in parsed && parsed.config.ignore).toEqual(['drafts/**', '**/old.sla']);
  });
  test('may be empty, and may name its schema', () => {
    expect(read('{}')).toEqual({});
    expect(read('{"$schema": "./config.schema.json", "rules": {}}')).toEqual({});
  });
  test.each([
    [
      '{"rules": {"goal-not-smrt": "off"}}',
      `"goal-not-smrt" | There is no rule 'goal-not-smrt'. Did you mean 'goal-not-smart'?`,
    ],
    ['{"rules": {"zzz": "off"}}', `"zzz" | There is no rule 'zzz'.`],
    ['{"rule": {}}', `"rule" | A configuration has no 'rule'. Did you mean 'rules'?`],
    ['{"rules": {"goal-not-smart": "warn"}}', `"warn" | The level of a rule is 'off', 'info', 'warning' or 'error'.`],
    ['{"rules": {"goal-not-smart": 2}}', `2 | The level of a rule is 'off', 'info', 'warning' or 'error'.`],
    [
      '{"rules": {"name-unknown": "off"}}',
      `"off" | 'name-unknown' stays 'error': without it an agreement would not mean anything.`,
    ],
    ['{"ignore": "a"}', `"a" | 'ignore' has to be a list, in brackets.`],
    ['{"ignore": ["/a"]}', expect.stringContaining('"/a" | A path to leave out is a text such as "drafts/**"')],
    ['{"ignore": ["a\\\\b"]}', expect.stringContaining('A path to leave out')],
    ['{"ignore": [1]}', expect.stringContaining('1 | A path to leave out')],
    ['{"rules": []}', `[] | 'rules' has to be an object, in braces.`],
    ['[]', '[] | The configuration has to be an object, in braces.'],
    ['', ' | The configuration is empty. Write at least {}.'],
    ['{"rules": {},}', '} | A name in double quotes is missing here.'],
    ['{"rules": {} // no\n}', '// no | A configuration has no comments.'],
    ['{"$schema": 1}', '1 | The place of the schema is a text in quotes.'],
    ['{"rules": {}, "rules": {}}', `"rules" | 'rules' is set twice.`],
    ['nonsense', 'nonsense | This is not JSON.'],
  ])('says what is wrong with %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
  test('that is nested without end is refused', () => {
    expect(read('['.repeat(200_000))).toEqual([' | The configuration is nested more than 50 deep.']);
  });
  test('offers the nearest code as a repair', () => {
    const parsed = parseConfig('{"rules": {"goal-not-smrt": "off"}}', 'sla.config.json', rules);
    expect('problems' in parsed && parsed.problems[0]?.fix?.edits[0]?.text).toBe('"goal-not-smart"');
  });
});

test('what is read and what the schema accepts are the same', () => {
  const valid = new Ajv2020({ strict: true }).compile(configSchema(rules));
  const code = fc.constantFrom(...rules.map((rule) => rule.code), 'other');
  const level = fc.constantFrom<unknown>('off', 'info', 'warning', 'error', 'warn', 1, null, {});
  const glob = fc.constantFrom<unknown>('a/**', '**/*.sla', '.x/a', '', ' ', '/a', '../a', './a', '!a', 'a\\b', 1);
  const config = fc.dictionary(
    fc.constantFrom('rules', '$schema', 'ignore', 'else'),
    fc.oneof(fc.dictionary(code, level), fc.string(), fc.constant([]), fc.array(glob)),
  );
  fc.assert(
    fc.property(config, (value) => {
      expect('config' in parseConfig(JSON.stringify(value), 'c.json', rules)).toBe(valid(value));
    }),
    { seed: 7, numRuns: 1000 },
  );
});
