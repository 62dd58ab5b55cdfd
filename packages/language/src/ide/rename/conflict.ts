import { BUILT_IN, BUILT_IN_CHANNELS } from '../../names/built-in.ts';
import type { Reference } from '../../names/references.ts';
import type { Target } from '../../names/target.ts';
import { targetInWords } from '../../names/target-in-words.ts';
import type { Place } from '../../source/place.ts';
import type { AgreementView } from '../view.ts';

/** Why something has no name that could be changed, in a sentence. */
export function whyFixed(
  { compilation: { agreement, references } }: AgreementView,
  target: Target,
): string | undefined {
  if (target.kind === 'builtin') return `'${target.name}' is a word of the language: nobody declares it.`;
  if (target.kind === 'file') return 'This is the name of a file: rename the file, and imports follow.';
  const declared = references.declarationsOf(target).length;
  if (declared === 0) return `'${target.name}' is not declared in this agreement.`;
  if (declared > 1 && !MAY_REPEAT.includes(target.kind)) {
    return `'${target.name}' is declared more than once. Give all but one another name by hand first.`;
  }
  return agreement ? undefined : NO_HEADER;
}

const MAY_REPEAT: readonly Target['kind'][] = ['person', 'reason', 'result'];

const NO_HEADER =
  'No file with a header `agreement` leads here, so it is not known where else this name is used. Open the agreement, or import this file from it.';

/** What a new name would clash with, in a sentence. */
export function conflictOf(view: AgreementView, target: Target, name: string): string | undefined {
  const renamed: Target = { ...target, name };
  const [other] = view.compilation.references.declarationsOf(renamed);
  if (other) return taken(view, other);
  if (target.kind in BESIDE_SYMBOLS) return undefined;
  const symbol = view.compilation.symbols.find(name);
  const declared = symbol && view.compilation.references.declarationsOf(symbol)[0];
  if (declared) return taken(view, declared);
  return clashWithWord(target, name);
}

/** Kinds whose names have a scope of their own: a stage may be called as they are. */
const BESIDE_SYMBOLS: Readonly<Partial<Record<Target['kind'], true>>> = {
  'account field': true,
  column: true,
  group: true,
  option: true,
  person: true,
  property: true,
  reason: true,
  result: true,
  row: true,
};

const taken = (view: AgreementView, { target, place }: Reference): string =>
  `'${target.name}' is ${targetInWords(target)} already, declared in ${lineOf(view, place)}. Choose another name.`;

function clashWithWord(target: Target, name: string): string | undefined {
  const meaning = BUILT_IN.get(name);
  if (meaning) return `'${name}' means something in the language: ${meaning}. Choose another name.`;
  const isChannel = target.kind === 'channel' && BUILT_IN_CHANNELS.some((channel) => channel === name);
  return isChannel ? `'${name}' is a channel that everybody has. Choose another name.` : undefined;
}

/** A place for people: `stages.sla, line 12`. */
export function lineOf(view: AgreementView, { file, start }: Place): string {
  const line = view.file(file)?.lines.at(start).line;
  return line === undefined ? file : `${file}, line ${line}`;
}
