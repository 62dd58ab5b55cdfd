import { type CompletionOptions, completionsAt } from '../../../src/ide/completion/complete.ts';
import { type CompletionItem, plainInsert } from '../../../src/ide/completion/item.ts';
import { STARTER } from '../../support/compile-text.ts';
import { type Fixture, fixture } from '../fixture.ts';

/** What is offered at the cursor of a text. */
export function completed(source: string, options: CompletionOptions = {}): readonly CompletionItem[] {
  const { view, cursor } = fixture(source);
  return completionsAt(view, cursor, options);
}

/** The labels of what is offered, in their order. */
export const labels = (source: string, options: CompletionOptions = {}): readonly string[] =>
  completed(source, options).map(({ label }) => label);

/** The starter agreement with a snippet behind it. */
export const inStarter = (snippet: string): string => `${STARTER}\n${snippet}\n`;

/** A text after an item is accepted, with the defaults of its tab stops. */
export function accepted(text: string, item: CompletionItem): string {
  const { replaced, edits } = item;
  const all = [
    { start: replaced.start, end: replaced.end, text: plainInsert(item) },
    ...edits.map(({ at, text: own }) => ({ start: at, end: at, text: own })),
  ];
  return all
    .toSorted((a, b) => b.start - a.start)
    .reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
}

/** The text at the cursor's file after accepting what is offered under a label. */
export function accept(source: string, label: string, options: CompletionOptions = {}): string {
  const { files, cursor }: Fixture = fixture(source);
  const item = completed(source, options).find((one) => one.label === label);
  if (!item) throw new Error(`'${label}' is not offered.`);
  return accepted(files[cursor.file] ?? '', item);
}
