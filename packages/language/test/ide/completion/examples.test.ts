import { describe, expect, test } from 'vitest';
import { compileFiles, EXAMPLES, filesOf } from '../../../../../test/examples.ts';
import { completionsAt } from '../../../src/ide/completion/complete.ts';
import type { CompletionItem } from '../../../src/ide/completion/item.ts';
import { slotsOf } from '../../../src/ide/expect/slot.ts';
import { AgreementView } from '../../../src/ide/view.ts';
import { slaLexer } from '../../../src/parse/parse.ts';
import type { Taken } from '../../../src/parse/reading.ts';
import { TIME, TODAY } from '../../support/compile-text.ts';
import { accepted } from './completed.ts';

/** A word of a text: a keyword, a name, or the unit of a number. */
interface Word {
  readonly file: string;
  readonly text: string;
  readonly start: number;
  readonly token: Taken;
}

function wordsOf(file: string, source: string): readonly Word[] {
  const { taken } = slaLexer().follow(slaLexer().scan(source).tokens);
  return taken.flatMap((token): readonly Word[] => {
    const { raw, step } = token;
    const number = /^[\d.,]+[kMB]?[ \t]+(?=\p{L})/u.exec(raw.text)?.[0];
    if (number !== undefined) {
      return [{ file, text: raw.text.slice(number.length), start: raw.start + number.length, token }];
    }
    return /^(?:[a-z]|#ID$)/.test(step.key) ? [{ file, text: raw.text, start: raw.start, token }] : [];
  });
}

/** Where something gets its name nothing is offered: the name is the author's. */
const isNew = ({ token: { step } }: Word): boolean =>
  step.key === '#ID' && /^(?!NameRef|PersonRef)\w+\.name$/.test(slotsOf(step)[0] ?? '');

/** An item stands for a word if it begins with it: `drafted by` for `drafted`. */
const standsFor =
  (text: string) =>
  (item: CompletionItem): boolean => {
    const plain = text.replaceAll('`', '').replace(/[ \t]+/g, ' ');
    return item.label === plain || item.label.startsWith(`${plain} `);
  };

describe.each(EXAMPLES)('in the example %s', (example) => {
  const files = filesOf(example);
  const compilation = compileFiles(files);
  const view = new AgreementView(compilation, { today: TODAY, time: TIME });
  const words = Object.entries(files)
    .flatMap(([file, text]) => wordsOf(file, text))
    .filter((word) => !isNew(word));
  const offeredAt = ({ file, start }: Word) => completionsAt(view, { file, offset: start });

  test('every word is offered where it stands', () => {
    const missing = words.filter((word) => !offeredAt(word).some(standsFor(word.text)));
    expect(missing.map(({ file, text, token }) => `${file}:${token.raw.line} ${text}`)).toEqual([]);
  });

  test('and may be accepted there', () => {
    const wrong = words.flatMap((word) => {
      const text = files[word.file] ?? '';
      const item = offeredAt(word).find(standsFor(word.text));
      const after = item ? accepted(text, item) : text;
      if (after === text || after.replaceAll(/[ \t]+/g, ' ') === text.replaceAll(/[ \t]+/g, ' ')) return [];
      const problems =
        compileFiles({ ...files, [word.file]: after }).diagnostics.length - compilation.diagnostics.length;
      return problems > 0 ? [`${word.file}:${word.token.raw.line} ${word.text} → ${item?.insert}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('no other name is offered that means nothing there', () => {
    const offered = words.flatMap((word, at) => {
      if (at % EACH !== 0) return [];
      const items = offeredAt(word).filter(isName);
      // Of the names that are offered for a word one is tried, each time another one.
      return process.env.SLA_LONG
        ? items.map((item) => ({ word, item }))
        : items
            .slice(at % items.length)
            .slice(0, 1)
            .map((item) => ({ word, item }));
    });
    const wrong = offered.flatMap(({ word, item }) => {
      const after = written(files[word.file] ?? '', item);
      const end = item.replaced.start + item.insert.length;
      const own = compileFiles({ ...files, [word.file]: after }).diagnostics.filter(
        ({ code, place }) =>
          ABOUT_NAMES.includes(code) &&
          place.file === word.file &&
          place.start < end &&
          place.end > item.replaced.start,
      );
      return own.map(({ message }) => `${word.file}:${word.token.raw.line} ${word.text} → ${item.insert}: ${message}`);
    });
    expect(wrong).toEqual([]);
  });
});

/** The text with a name in it; of a promise that is expected, with a time, for what was asked of another thing cannot be. */
function written(text: string, item: CompletionItem): string {
  const after = accepted(text, item);
  const { start } = item.replaced;
  const isExpected = /^ *expect $/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
  if (item.kind !== 'promise' || !isExpected) return after;
  const end = start + item.insert.length;
  return `${after.slice(0, end)} due by 2027-03-08 09:05${after.slice(after.indexOf('\n', end))}`;
}

/** Every so many words are tried: each name that is offered costs a compilation. */
const EACH = process.env.SLA_LONG ? 1 : 31;

const isName = ({ kind }: CompletionItem): boolean => !['keyword', 'value', 'unit', 'place', 'file'].includes(kind);

/** What is said of a name that does not belong where it stands, rather than of what is still to be written behind it. */
const ABOUT_NAMES: readonly string[] = [
  'condition-misplaced',
  'name-unknown',
  'name-wrong-kind',
  'option-unknown',
  'person-unknown',
  'promise-missing',
  'reason-unknown',
  'state-unknown',
];
