/**
 * The compiled agreement and its arithmetic. Invariant: nothing here knows files, clocks, Langium or an editor.
 */
export * from './capacity/index.ts';
export * from './chance/index.ts';
export * from './condition/index.ts';
export * from './funnel/index.ts';
export * from './model/index.ts';
export * from './number/index.ts';
export * from './plan/index.ts';
export * from './reason/index.ts';
export * from './score/index.ts';
export { escapeMarkdown } from './text/escape-markdown.ts';
export * from './text/nearest.ts';
export { sentenceList } from './text/sentence-list.ts';
export { replaceUnsafe, withoutUnsafe } from './text/unsafe.ts';
export * from './time/index.ts';
