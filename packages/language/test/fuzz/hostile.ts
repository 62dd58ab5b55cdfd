/** Names that break what takes a name for a property, a word of its own language, or a picture of so many columns. */
export const HOSTILE_NAMES: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'null',
  'undefined',
  'NaN',
  'goal',
  'when',
  'otherwise',
  '`and`',
  '`a b`',
  '`;rm -rf ~`',
  '`../../etc/passwd`',
  '`a/b~c`',
  '`=1+1`',
  '`<script>`',
  '`\u{1F680}`',
  '`\u{1F469}\u200D\u{1F4BB}`',
  '`\u202Eabc`',
  '`a\u0000b`',
  '`\u001B[31mred`',
  'שלום',
  'مرحبا',
  '名前',
  'e\u0301t\u00E9',
  `a${'\u0301'.repeat(50)}`,
  'а',
  '_',
  'a'.repeat(200),
  'a'.repeat(201),
  '``',
  '` `',
];

export const HOSTILE_TEXTS: readonly string[] = [
  '""',
  '" "',
  '"{ braces }"',
  '"\\"quoted\\""',
  '"back\\\\slash"',
  '"\\n\\r\\t\\u0000"',
  '"tab\there"',
  '"nul\u0000"',
  '"\u001B[31mred\u001B[0m"',
  '"\u2028\u2029"',
  '"\u202Eright to left"',
  '"\uFEFFmark"',
  '"\uD800"',
  '"<b>&amp;</b>"',
  '"=HYPERLINK(1)"',
  '"a,b;c\td"',
  '"| table | [link](javascript:0) |"',
  `"${'x'.repeat(10_001)}"`,
  '"unclosed',
  '"./definitions.sla"',
  '"../../../etc/passwd"',
  '"Nowhere/Land"',
  '"Etc/GMT+12"',
];

const AMOUNTS: readonly string[] = [
  '0',
  '1',
  '-1',
  '0.0000000001',
  '0.5',
  '1.5',
  '13',
  '31',
  '53',
  '1000',
  '1,000,000',
  '1000000000000000',
  '9007199254740993',
  '99999999999999999999',
  '9'.repeat(300),
  '9'.repeat(400),
];

export const HOSTILE_NUMBERS: readonly string[] = [...AMOUNTS, '+0', '+99999999999999999999', '-0.5', '1k'];

export const HOSTILE_PERCENTAGES: readonly string[] = ['0%', '100%', '1000%', '0.0000001%', '99.999999%', '-5%'];

export const HOSTILE_MONEY: readonly string[] = AMOUNTS.flatMap((amount) => [
  `${amount} USD`,
  `${amount} JPY`,
  `${amount}B XXX`,
]);

export const HOSTILE_DATES: readonly string[] = [
  '0000-00-00',
  '0000-01-01',
  '0001-01-01',
  '0099-02-29',
  '1582-10-10',
  '1970-01-01',
  '2027-02-29',
  '2027-13-01',
  '2027-06-31',
  '2028-02-29',
  '2049-12-31',
  '2060-01-01',
  '9999-12-31',
  '9999-99-99',
];

export const HOSTILE_PERIODS: readonly string[] = [
  '0000-Q1',
  '2027-Q0',
  '2027-Q4',
  'FY0000',
  'FY9999',
  '9999-12',
  '2027-00',
];

export const HOSTILE_TIMES: readonly string[] = ['00:00', '24:00', '23:59', '99:99', '9:5', '02:30'];

export const HOSTILE_HOURS: readonly string[] = [
  '00:00-00:00',
  '00:00-24:00',
  '22:00-06:00',
  '17:00-09:00',
  '09:00-09:01',
];

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'];

export const HOSTILE_DURATIONS: readonly string[] = UNITS.flatMap((unit) =>
  ['0', '1', '0.5', '2', '400', '5000', '1000000', '99999999999999999999'].flatMap((amount) => [
    `${amount} ${unit}s`,
    `${amount} business ${unit}s`,
  ]),
);
