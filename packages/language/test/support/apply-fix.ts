import type { Diagnostic } from '../../src/index.ts';
import { checkText, TODAY } from './compile-text.ts';

/** The text after the repair of a diagnostic; edits are made from the end, so that the places before them stay. */
export function applyFix(text: string, { fix, code }: Pick<Diagnostic, 'fix' | 'code'>): string {
  if (!fix) throw new Error(`'${code}' has no repair here.`);
  return fix.edits
    .toSorted((a, b) => b.place.start - a.place.start)
    .reduce((now, edit) => now.slice(0, edit.place.start) + edit.text + now.slice(edit.place.end), text);
}

/** The text after the first repair of a code, and whether the code is gone and nothing is broken. */
export function repaired(text: string, code: string, today = TODAY) {
  const found = checkText(text, today).find((diagnostic) => diagnostic.code === code);
  if (!found) throw new Error(`'${code}' is not found.`);
  const fixed = applyFix(text, found);
  const after = checkText(fixed, today);
  return {
    text: fixed,
    isGone: !after.some((diagnostic) => diagnostic.code === code),
    errors: after.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  };
}
