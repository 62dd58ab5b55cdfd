import { type Diagnostic, LineIndex } from '@sla/language';
import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import { github } from '../../src/report/github.ts';
import { json } from '../../src/report/json.ts';
import { pretty } from '../../src/report/pretty.ts';
import { atLeast, count, show } from '../../src/report/shown.ts';
import { summary } from '../../src/report/summary.ts';

const text = 'stage MQL owned by SDR {\n  enters when Scor >= 50\n}\nscore Score { +5 when replied }\n';
const lines = new LineIndex(text);
const at = (words: string) => ({ file: 'a.sla', start: text.indexOf(words), end: text.indexOf(words) + words.length });
const unknown: Diagnostic = {
  code: 'name-unknown',
  severity: 'error',
  message: "Nothing is called 'Scor'. Did you mean 'Score'?",
  place: at('Scor'),
  related: [{ place: { file: 'a.sla', start: 58, end: 63 }, message: "'Score' stands here." }],
  fix: { title: "Write 'Score'", edits: [{ place: at('Scor'), text: 'Score' }] },
};
const note: Diagnostic = {
  code: 'a-note',
  severity: 'info',
  message: 'All: 100%,\nreally.',
  place: at('stage MQL owned by SDR {\n  enters'),
  related: [],
};
const atlas = { pathOf: (file: string) => `agreements/${file}`, linesOf: () => lines };
const [shownUnknown, shownNote] = [show(unknown, atlas), show(note, atlas)];
const options = { colours: picocolors.createColors(false), columns: 80 };

test('for people: the line, the caret, the place that takes part, the repair', () => {
  expect(pretty([shownUnknown], options)).toBe(`\
agreements/a.sla:2:15  error  name-unknown
Nothing is called 'Scor'. Did you mean 'Score'?
    2 │   enters when Scor >= 50
      │               ^^^^
      see agreements/a.sla:4:7: 'Score' stands here.
    4 │ score Score { +5 when replied }
      │       -----
      repair: Write 'Score'

`);
});

test('for people at a terminal, a long message is broken between words', () => {
  const long = { ...unknown, message: 'Nothing is called so. '.repeat(4).trim(), related: [] };
  const [head, ...rest] = pretty([show(long, atlas)], { ...options, columns: 40, wraps: true }).split('\n');
  expect(head).toContain('name-unknown');
  expect(rest.slice(0, 3)).toEqual([
    'Nothing is called so. Nothing is called',
    'so. Nothing is called so. Nothing is',
    'called so.',
  ]);
});

test('for people, of words on several lines the first line is shown', () => {
  expect(pretty([shownNote], options)).toBe(`\
agreements/a.sla:1:1  info  a-note
All: 100%,\\nreally.
    1 │ stage MQL owned by SDR {
      │ ^^^^^^^^^^^^^^^^^^^^^^^^

`);
});

test('for people, a file that cannot be read has no lines', () => {
  const shown = show(unknown, { pathOf: () => 'x\u001b[2J\n.sla', linesOf: () => undefined });
  expect(pretty([shown], options)).toMatch(/^x\\u\{1b\}\[2J\\n\.sla:1:1 {2}error {2}name-unknown\nNothing/);
});

test('for programs: everything, with lines, columns and offsets', () => {
  const document = JSON.parse(json([shownUnknown], count([unknown])));
  expect(document.counts).toEqual({ error: 1, warning: 0, info: 0 });
  expect(document.findings).toEqual([
    {
      code: 'name-unknown',
      severity: 'error',
      message: unknown.message,
      file: 'agreements/a.sla',
      start: { line: 2, column: 15, offset: 39 },
      end: { line: 2, column: 19, offset: 43 },
      related: [
        {
          message: "'Score' stands here.",
          file: 'agreements/a.sla',
          start: { line: 4, column: 7, offset: 58 },
          end: { line: 4, column: 12, offset: 63 },
        },
      ],
      repair: {
        title: "Write 'Score'",
        edits: [
          {
            file: 'agreements/a.sla',
            start: { line: 2, column: 15, offset: 39 },
            end: { line: 2, column: 19, offset: 43 },
            text: 'Score',
          },
        ],
      },
    },
  ]);
});

test('for GitHub: one command a finding, with what would end it escaped', () => {
  expect(github([shownUnknown, shownNote])).toBe(
    "::error file=agreements/a.sla,line=2,endLine=2,col=15,endColumn=19,title=name-unknown::Nothing is called 'Scor'. Did you mean 'Score'?%0ARepair: Write 'Score'\n" +
      '::notice file=agreements/a.sla,line=1,endLine=2,title=a-note::All: 100%25,%0Areally.\n',
  );
});

describe('the last line', () => {
  const scope = { agreements: 1, files: 2, loose: 0 };
  test('sums up', () => {
    const findings = [shownNote, shownUnknown, shownNote];
    expect(summary(findings, count(findings), scope)).toBe(
      '1 error and 2 notes in 1 agreement in 2 files. To read more: sla explain name-unknown\n',
    );
  });
  test('says that nothing was found', () => {
    expect(summary([], count([]), scope)).toBe('Clean: 1 agreement in 2 files.\n');
  });
  test('takes notes for clean', () => {
    expect(summary([shownNote], count([shownNote]), scope)).toBe(
      'Clean, with 1 note: 1 agreement in 2 files. To read more: sla explain a-note\n',
    );
  });
  test('does not call clean what could not be looked into', () => {
    expect(summary([], count([]), scope, false)).toBe('Clean as far as it could be read: 1 agreement in 2 files.\n');
  });
  test('says what was not checked whole', () => {
    expect(summary([], count([]), { ...scope, loose: 1 })).toBe(
      'Clean: 1 agreement in 2 files. 1 file in no agreement: only the syntax was checked.\n',
    );
  });
});

test('an error matters at least as much as a warning, and not the other way round', () => {
  expect([atLeast('error', 'warning'), atLeast('warning', 'warning'), atLeast('info', 'warning')]).toEqual([
    true,
    true,
    false,
  ]);
});
