import type { Verb, VerbOption } from './verb.ts';

const ON: VerbOption = { option: 'on', takes: '<date>', summary: 'the day that counts as today, as in 2027-01-31' };
const WATCH: VerbOption = { option: 'watch', summary: 'do it again whenever a file changes, until Ctrl-C' };

/** Everything the command can do, in the order in which a newcomer needs it. */
export const verbs: readonly Verb[] = [
  {
    name: 'init',
    takes: '[folder]',
    summary: 'write a small agreement to start from',
    options: [],
    more: 'It takes effect in a month that is still ahead. Nothing that exists is overwritten.',
    load: () => import('./init.ts'),
  },
  {
    name: 'check',
    takes: '[paths...]',
    summary: 'say what a careful colleague would say about the agreements',
    options: [
      {
        option: 'format',
        takes: '<format>',
        summary: 'how to say it',
        choices: ['pretty', 'json', 'github'],
        standard: 'pretty',
      },
      {
        option: 'failOn',
        takes: '<severity>',
        summary: 'the least severity that makes the exit code 1',
        choices: ['error', 'warning', 'info'],
        standard: 'warning',
      },
      ON,
      { option: 'fix', summary: 'mend misspelt words and names, then check again' },
      WATCH,
    ],
    load: () => import('./check.ts'),
  },
  {
    name: 'build',
    takes: '[paths...]',
    summary: 'compile the agreements to JSON',
    options: [
      { option: 'out', takes: '<folder>', summary: 'write NAME.json for each agreement into this folder' },
      { option: 'stdout', summary: 'write the JSON of one agreement to standard output' },
      { option: 'sourceMap', summary: 'also write NAME.map.json: where each part of the JSON is written' },
      { option: 'force', summary: 'overwrite files that sla did not write' },
      WATCH,
    ],
    more: 'NAME is the name of the file; of a file called agreement.sla, the name of its folder.',
    load: () => import('./build.ts'),
  },
  {
    name: 'fmt',
    takes: '[paths...]',
    summary: 'lay out the text evenly; only white space changes',
    options: [{ option: 'check', summary: 'change nothing, list the files that would change' }],
    more: 'The path - stands for standard input; the result goes to standard output.',
    load: () => import('./fmt.ts'),
  },
  {
    name: 'plan',
    takes: '[paths...]',
    summary: 'show the arithmetic: funnel, volumes, chances, capacity, promises',
    options: [
      { option: 'json', summary: 'as JSON' },
      { option: 'csv', summary: 'as a table for spreadsheets' },
    ],
    load: () => import('./plan.ts'),
  },
  {
    name: 'test',
    takes: '[paths...]',
    summary: 'play the scenarios of the agreements, and search for leads that break an `always`',
    options: [
      {
        option: 'format',
        takes: '<format>',
        summary: 'how to say it',
        choices: ['pretty', 'json', 'junit', 'github'],
        standard: 'pretty',
      },
      {
        option: 'filter',
        takes: '<text>',
        summary: 'only scenarios and statements with this in their name, or of this file',
      },
      { option: 'coverage', summary: 'also say which parts of the agreement no scenario touches' },
      {
        option: 'runs',
        takes: '<number>',
        summary: 'how many leads to try for each `always`; 0 for none',
        standard: '200',
      },
      { option: 'seed', takes: '<number>', summary: 'which leads: equal seeds try equal leads', standard: '1' },
      { option: 'timeLimit', takes: '<seconds>', summary: 'try no further lead after so long', standard: '20' },
      { option: 'save', summary: 'write a lead that breaks an `always` to the end of its file, as a scenario' },
      WATCH,
    ],
    load: () => import('./test.ts'),
  },
  {
    name: 'why',
    takes: '[paths...]',
    summary: 'say where a lead would go, and because of which words',
    options: [
      { option: 'lead', takes: '<file>', summary: 'the lead, or many: JSON, JSON lines or CSV' },
      { option: 'json', summary: 'as JSON' },
    ],
    load: () => import('./why.ts'),
  },
  {
    name: 'explain',
    takes: '<code>',
    summary: 'explain a rule, with examples',
    options: [],
    load: () => import('./explain.ts'),
  },
  {
    name: 'rules',
    takes: '',
    summary: 'list all rules',
    options: [
      {
        option: 'format',
        takes: '<format>',
        summary: 'how to list them',
        choices: ['pretty', 'json'],
        standard: 'pretty',
      },
    ],
    load: () => import('./rules.ts'),
  },
  {
    name: 'schema',
    takes: '[what]',
    summary: 'print the JSON Schema of the compiled agreement, or of sla.config.json (sla schema config)',
    options: [],
    load: () => import('./schema.ts'),
  },
  {
    name: 'lsp',
    takes: '',
    summary: 'serve an editor: the language server for .sla',
    options: [{ option: 'stdio', summary: 'over standard input and output' }],
    more: 'How to set editors up is in docs/editors.md.',
    load: () => import('./lsp.ts'),
  },
];
