import { readFileSync } from 'node:fs';
import { plan } from '@sla/agreement';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { agreementJson, canonicalJson, planCsv, planJson, planText } from '../../../targets/src/index.ts';
import { type Compilation, check, compile, format, type SourceMap, sourceMap, timeData } from '../../src/index.ts';
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
  /** Everything there is to say, one line each. */
  readonly said: string;
  readonly isSound: boolean;
}

/** Takes texts the whole way, as every verb together does. Whatever throws, or breaks a promise to users, throws. */
export function wholeWay(files: Files): Outcome {
  const compilation = compiled(files);
  const { agreement, sources } = compilation;
  const found = check(compilation, { today: TODAY });
  const said = found.map(({ code, place, message }) => `${place.file}:${place.start}-${place.end} ${code} ${message}`);
  for (const { place, fix } of found) {
    hold(isInside(place, files), `A finding lies outside its text: ${JSON.stringify(place)}`);
    for (const edit of fix?.edits ?? [])
      hold(isInside(edit.place, files), `A fix lies outside: ${JSON.stringify(edit)}`);
  }
  const isSound = agreement !== undefined && found.every(({ severity }) => severity !== 'error');
  if (agreement === undefined) return { compilation, json: undefined, said: said.join('\n'), isSound };
  const json = agreementJson(agreement);
  hold(isValid(JSON.parse(json)), `The agreement breaks its schema: ${JSON.stringify(isValid.errors)}`);
  holdMap(
    sourceMap(agreement, sources, (path) => files[path] ?? ''),
    files,
  );
  if (isSound) {
    const planned = plan(agreement);
    const shown = [planText(planned, { width: 100 }), planText(planned, { width: 20 }), planCsv(planned)];
    const words = [...shown, planJson(planned)];
    for (const text of words)
      hold(
        !/\b(?:NaN|Infinity|undefined)\b|\[object/.test(withoutNames(text, files)),
        `Not a number for people:\n${text}`,
      );
  }
  return { compilation, json, said: said.join('\n'), isSound };
}

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
  const saidAgain = found.map(
    ({ code, place, message }) => `${place.file}:${place.start}-${place.end} ${code} ${message}`,
  );
  hold(saidAgain.join('\n') === said, 'The same text gives other findings.');
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

function withoutNames(text: string, files: Files): string {
  const hostile = /\b(?:NaN|Infinity|undefined)\b/g;
  return Object.values(files).some((source) => hostile.test(source)) ? '' : text;
}

function hold(isTrue: boolean, otherwise: string): void {
  if (!isTrue) throw new Error(otherwise);
}
