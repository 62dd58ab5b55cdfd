/** What is offered as a repair helps: in texts that are damaged at random, one letter or one word at a time. */
import { expect, test } from 'vitest';
import { checkText } from '../../src/check.ts';
import { applyEdits } from '../../src/ide/apply-edits.ts';
import type { Diagnostic } from '../../src/index.ts';
import { SYNTAX_CODES } from '../../src/parse/problem.ts';
import { compileText } from '../support/compile-text.ts';
import { EXAMPLES, exampleFiles } from '../support/example-files.ts';
import { damaged } from './damage.ts';
import { randomFrom } from './random.ts';

const CASES = process.env.SLA_LONG ? 2_000 : 100;

type Files = Readonly<Record<string, string>>;

/** A repair that was offered, what was said before it was made, and what after. */
interface Trial {
  readonly shown: string;
  readonly finding: Diagnostic;
  readonly before: readonly Diagnostic[];
  readonly after: readonly Diagnostic[];
}

const examples = EXAMPLES.flatMap((example) => {
  const files = exampleFiles(example);
  return Object.keys(files).map((path) => ({ files, path, shown: `${example}/${path}` }));
});
const words = examples.flatMap(({ files, path }) => files[path]?.match(/[\p{L}\d_]+/gu) ?? []);
const random = randomFrom(20_271_128);

/** Damages a file of an example, and makes the first repair that is offered there. */
function trial(): readonly Trial[] {
  const { files, path, shown } = random.pick(examples);
  const texts = { ...files, [path]: damaged(files[path] ?? '', words, random) };
  const before = saidOf(texts);
  const finding = before.find(({ fix }) => fix);
  if (!finding) return [];
  const { code, message, place, fix } = finding;
  const line = (texts[place.file] ?? '').slice(0, place.start).split('\n').length;
  const after = saidOf(afterFix(texts, finding));
  return [{ shown: `${shown}:${line} ${code}: ${message} → ${fix?.title}`, finding, before, after }];
}

const saidOf = (files: Files): readonly Diagnostic[] => checkText(compileText(files), undefined);

const afterFix = (files: Files, { fix }: Diagnostic): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const own = fix?.edits.filter(({ place }) => place.file === path) ?? [];
      return [path, applyEdits(text, own)];
    }),
  );

const trials = Array.from({ length: CASES }, trial).flat();

const shownWhere = (isSo: (trial: Trial) => boolean): readonly string[] =>
  trials.flatMap((one) => (isSo(one) ? [one.shown] : []));

const syntaxCodes: ReadonlySet<string> = new Set(SYNTAX_CODES);
const syntaxIn = (all: readonly Diagnostic[]): number => all.filter(({ code }) => syntaxCodes.has(code)).length;
const errorsIn = (all: readonly Diagnostic[]): number => all.filter(({ severity }) => severity === 'error').length;

test('there are repairs to try', () => {
  expect(trials.length).toBeGreaterThan(CASES / 4);
});

test('after a repair the finding is gone, or stands at fewer places where one of several is mended', () => {
  const places = (all: readonly Diagnostic[], { code, message }: Diagnostic): number =>
    all
      .filter((each) => each.code === code && each.message === message)
      .reduce((sum, { also = [] }) => sum + 1 + also.length, 0);
  // What is wrong further on may only be seen now.
  const isNoFurther = ({ finding, before, after }: Trial): boolean =>
    after.some(
      ({ code, message, place }) =>
        code === finding.code &&
        message === finding.message &&
        place.start <= finding.place.start &&
        !before.some((other) => other !== finding && other.code === code && other.place.start === place.start),
    );
  const left = shownWhere(
    (trial) => places(trial.after, trial.finding) >= places(trial.before, trial.finding) && isNoFurther(trial),
  );
  expect(left).toEqual([]);
});

test('after a repair no more of the text than before cannot be read', () => {
  expect(shownWhere(({ before, after }) => syntaxIn(after) > syntaxIn(before))).toEqual([]);
});

test('after a repair there are fewer errors, in 80 of 100 cases', () => {
  const wrong = shownWhere(({ finding, before, after }) => {
    return finding.severity === 'error' && errorsIn(after) >= errorsIn(before);
  });
  expect(wrong.length / trials.length).toBeLessThan(0.2);
});
