// The same information for each server: files, the one that is edited, and an edit that is a mistake.
import { mkdirSync, writeFileSync } from 'node:fs';
import { type Declaration, declarationsOf } from '../declarations.ts';
import { typespec } from '../formats.ts';
import { agreementOfLines } from '../sample.ts';

/** Files on disk, and a mistake that can be made and taken back in one of them. */
export interface EditorSample {
  readonly folder: string;
  readonly languageId: string;
  readonly file: string;
  readonly text: string;
  /** The text with the mistake. */
  readonly mistaken: string;
  /** Where completion and hover are asked for. */
  readonly offset: number;
}

/** How a sample of so many lines is spread over files. */
export interface Spread {
  readonly lines: number;
  readonly files: number;
}

export const slaSample = (folder: string, spread: Spread): EditorSample => {
  const parts = partsOf(agreementOfLines(spread.lines), spread.files);
  const names = parts.map((_, at) => `part-${at}.sla`);
  const imports = names.slice(1).map((name) => `import "./${name}"\n`);
  const texts = parts.map((part, at) => (at === 0 ? `${imports.join('')}${part}` : part));
  return written(folder, 'sla', names, texts, (text) => mistakeAt(text, 'owned by Marketing', 'owned by Marketng'));
};

export const typespecSample = (folder: string, spread: Spread): EditorSample => {
  const all = declarationsOf(agreementOfLines(spread.lines));
  const size = Math.ceil(all.length / spread.files);
  const names = Array.from({ length: spread.files }, (_, at) => (at === 0 ? 'main.tsp' : `part-${at}.tsp`));
  const imports = names.slice(1).map((name) => `import "./${name}";\n`);
  const texts = names.map((_, at) => {
    const own = typespec(all.slice(at * size, (at + 1) * size));
    return at === 0 ? `${imports.join('')}${own}` : own;
  });
  return written(folder, 'typespec', names, texts, (text) => mistakeAt(text, ': Marketing;', ': Marketng;'));
};

const asData = (all: readonly Declaration[]) =>
  Object.fromEntries(all.map(({ kind, name, statements }) => [name, { kind, statements }]));

export const jsonSample = (folder: string, spread: Spread): EditorSample =>
  dataSample(
    folder,
    'json',
    spread,
    (all) => `${JSON.stringify(asData(all), null, 1)}\n`,
    (text) => mistakeAt(text, '"kind": "', '"kind" "'),
  );

export const yamlSample = (folder: string, spread: Spread): EditorSample =>
  dataSample(
    folder,
    'yaml',
    spread,
    (all) =>
      all
        .map(({ kind, name, statements }) =>
          [
            `${name}:`,
            `  kind: ${kind}`,
            '  statements:',
            ...statements.flatMap(({ text, names }) => [
              `    - text: ${JSON.stringify(text)}`,
              `      names: [${names.join(', ')}]`,
            ]),
          ].join('\n'),
        )
        .join('\n'),
    (text) => mistakeAt(text, '  kind: ', '  kind : : '),
  );

function dataSample(
  folder: string,
  languageId: string,
  { lines, files }: Spread,
  write: (all: readonly Declaration[]) => string,
  mistake: (text: string) => Mistake,
): EditorSample {
  const all = declarationsOf(agreementOfLines(lines));
  const size = Math.ceil(all.length / files);
  const names = Array.from({ length: files }, (_, at) => `part-${at}.${languageId}`);
  const texts = names.map((_, at) => write(all.slice(at * size, (at + 1) * size)));
  return written(folder, languageId, names, texts, mistake);
}

interface Mistake {
  readonly mistaken: string;
  readonly offset: number;
}

/** Puts a mistake into the middle of a text. */
function mistakeAt(text: string, words: string, wrong: string): Mistake {
  const middle = text.indexOf(words, text.length >> 1);
  const at = middle < 0 ? text.indexOf(words) : middle;
  if (at < 0) throw new Error(`The sample has no '${words}'.`);
  return { mistaken: text.slice(0, at) + wrong + text.slice(at + words.length), offset: at + words.length - 2 };
}

function written(
  folder: string,
  languageId: string,
  names: readonly string[],
  texts: readonly string[],
  mistake: (text: string) => Mistake,
): EditorSample {
  mkdirSync(folder, { recursive: true });
  for (const [at, name] of names.entries()) writeFileSync(`${folder}/${name}`, texts[at] ?? '');
  const edited = texts.findIndex((text) => canBeMistaken(text, mistake));
  const text = texts[edited] ?? '';
  return { folder, languageId, file: `${folder}/${names[edited]}`, text, ...mistake(text) };
}

function canBeMistaken(text: string, mistake: (text: string) => Mistake): boolean {
  try {
    return mistake(text).mistaken !== text;
  } catch {
    return false;
  }
}

/** Parts of about the same length, cut before declarations. */
function partsOf(text: string, files: number): readonly string[] {
  const declarations = text.split(/\n(?=(?:\/\/\/[^\n]*\n)*[a-z])/).map((one) => `${one}\n`);
  const size = Math.ceil(declarations.length / files);
  return Array.from({ length: files }, (_, at) => declarations.slice(at * size, (at + 1) * size).join(''));
}
