import { LineIndex, ruleOf } from '../../src/index.ts';
import { checkText, TODAY } from './compile-text.ts';

/**
 * What one rule says of an agreement: for each finding the words it points at, then its message. A text that cannot be
 * compiled is no case of a check: what is wrong with it is shown too, so that the test fails.
 */
export function findingsOf(code: string, text: string, today = TODAY): readonly string[] {
  return checkText(text, today)
    .filter((diagnostic) => diagnostic.code === code || ruleOf(diagnostic.code)?.essential)
    .map(({ place, message }) => `${text.slice(place.start, place.end).split('\n', 1)[0]} | ${message}`);
}

/** The lines of the related places of one rule's findings, from 1. */
export function relatedLines(code: string, text: string, today = TODAY): readonly number[] {
  const lines = new LineIndex(text);
  return checkText(text, today)
    .filter((diagnostic) => diagnostic.code === code)
    .flatMap(({ related }) => related.map(({ place }) => lines.at(place.start).line));
}
