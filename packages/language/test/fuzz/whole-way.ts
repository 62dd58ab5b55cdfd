import { readFileSync } from 'node:fs';
import { type Agreement, plan } from '@sla/agreement';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { agreementJson, canonicalJson, planCsv, planJson, planText } from '../../../targets/src/index.ts';
import {
  type Compilation,
  check,
  compile,
  type Diagnostic,
  format,
  type SourceMap,
  sourceMap,
  timeData,
} from '../../src/index.ts';
import { parseSla } from '../../src/parse/parse.ts';
import { applyFix } from '../support/apply-fix.ts';
import { memoryHost, TODAY } from '../support/compile-text.ts';

export type Files = Readonly<Record<string, string>>;

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../agreement/${path}`, import.meta.url), 'utf8'));
const holidays = read('src/time/holidays.data.json');
const time = timeData(() => holidays);
const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(read('agreement.schema.json'));

/** Everything that can be made of some texts; the first holds the header. */
export interface Outcome {
  readonly compilation: Compilation;
  readonly json: string | undefined;
  readonly found: readonly Diagnostic[];
  /** Everything that was found, one line each. */
  readonly said: string;
  readonly isSound: boolean;
}

/** Takes texts the whole way, as every verb together does. Whatever throws, or breaks a promise to users, throws. */
export function wholeWay(files: Files): Outcome {
  const compilation = compiled(files);
  const { agreement, sources } = compilation;
  const found = check(compilation, { today: TODAY });
  const said = saidOf(found);
  for (const { place, fix } of found) {
    hold(isInside(place, files), `A finding lies outside its text: ${JSON.stringify(place)}`);
    for (const edit of fix?.edits ?? [])
      hold(isInside(edit.place, files), `A fix lies outside: ${JSON.stringify(edit)}`);
  }
  const isSound = agreement !== undefined && found.every(({ severity }) => severity !== 'error');
  if (agreement === undefined) return { compilation, json: undefined, found, said, isSound };
  const json = agreementJson(agreement);
  hold(isValid(JSON.parse(json)), `The agreement breaks its schema: ${JSON.stringify(isValid.errors)}`);
  holdMap(
    sourceMap(agreement, sources, (path) => files[path] ?? ''),
    files,
  );
  if (isSound) holdPlan(files, agreement);
  return { compilation, json, found, said, isSound };
}

const saidOf = (found: readonly Diagnostic[]): string =>
  found.map(({ code, place, message }) => `${place.file}:${place.start}-${place.end} ${code} ${message}`).join('\n');

/** What no plan says, in any format, unless somebody is called so. */
const NO_WORDS = /\b(?:NaN|Infinity|undefined)\b|\[object/g;

/** The plan speaks of numbers; where the text itself has words of programs, they are first written otherwise. */
function holdPlan(files: Files, agreement: Agreement): void {
  const tame = mapTexts(files, (text) => text.replace(NO_WORDS, (word) => `${word.replace(/\W/g, '')}_`));
  const isTame = Object.entries(tame).every(([path, text]) => text === files[path]);
  const planned = plan(isTame ? agreement : (compiled(tame).agreement ?? agreement));
  const shown = [planText(planned, { width: 100 }), planText(planned, { width: 20 }), planCsv(planned)];
  for (const text of [...shown, planJson(planned)]) {
    hold(text.search(NO_WORDS) < 0, `Not a number for people:\n${text}`);
  }
}

const mapTexts = (files: Files, change: (text: string) => string): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, change(text)]));

/** Lays out each text that has no syntax problem: laid out again it stays, and it means what it meant. */
export function holdFormat(files: Files, { compilation, json }: Outcome): void {
  if ([...compilation.files.values()].some(({ problems }) => problems.length > 0)) return;
  const laidOut: Record<string, string> = { ...files };
  for (const path of compilation.files.keys()) {
    const once = format(files[path] ?? '');
    hold('text' in once, `${path} is read without problems, but not laid out.`);
    if (!('text' in once)) continue;
    const twice = format(once.text);
    hold('text' in twice && twice.text === once.text, `${path} changes when it is laid out again.`);
    laidOut[path] = once.text;
  }
  const { agreement } = compiled(laidOut);
  hold((agreement && agreementJson(agreement)) === json, 'Laid out, the text means something else.');
}

/** The same again, after whatever came between: nothing is left over in the parser or in a cache. */
export function holdAgain(files: Files, { json, said }: Outcome): void {
  const again = compiled(files);
  hold((again.agreement && agreementJson(again.agreement)) === json, 'The same text gives another agreement.');
  const found = check(again, { today: TODAY });
  hold(saidOf(found) === said, 'The same text gives other findings.');
}

/** Makes each repair that is offered for a text without syntax problems: it has none afterwards. */
export function holdFixes(files: Files, { compilation, found }: Outcome): void {
  for (const { code, fix } of found) {
    for (const [path, edits] of Map.groupBy(fix?.edits ?? [], ({ place }) => place.file)) {
      // Where words cannot be read, mending one shows what is wrong with the next.
      if (compilation.files.get(path)?.problems.length !== 0) continue;
      const after = parseSla(applyFix(files[path] ?? '', { code, fix: { title: '', edits } })).problems;
      hold(after.length === 0, `'${fix?.title}' (${code}) damages ${path}: ${after.map(({ message }) => message)}`);
    }
  }
}

export function compiled(files: Files): Compilation {
  const result = compile(Object.keys(files)[0] ?? '', memoryHost(files), time);
  if ('kind' in result) throw new Error(`There is no ${Object.keys(files)[0]}.`);
  return result;
}

function holdMap(map: SourceMap, files: Files): void {
  for (const { file, start, end } of Object.values(map)) {
    hold(isInside({ file, start: start.offset, end: end.offset }, files), `A source lies outside its text: ${file}`);
  }
  canonicalJson(map);
}

function isInside({ file, start, end }: { file: string; start: number; end: number }, files: Files): boolean {
  // A file that was too long or has nothing in it is marked at its first character.
  return start >= 0 && start <= end && end <= Math.max(1, files[file]?.length ?? 0);
}

function hold(isTrue: boolean, otherwise: string): void {
  if (!isTrue) throw new Error(otherwise);
}
