import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Every page that people read, as a path from the top of the project. */
export const pages: readonly string[] = [
  ...markdownIn(ROOT),
  ...markdownBelow(join(ROOT, 'docs')),
  ...markdownBelow(join(ROOT, 'examples')),
  ...['agreement', 'language', 'targets', 'cli'].flatMap((name) => markdownIn(join(ROOT, 'packages', name))),
];

export const textOf = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

/** A fenced block of a page. */
export interface Fence {
  readonly page: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
  readonly language: string;
  /** What is written after the language. */
  readonly info: string;
  readonly text: string;
}

/** The fenced blocks of a page, in order. */
export function fencesOf(page: string): readonly Fence[] {
  const text = textOf(page);
  return [...text.matchAll(/^```(\S*)[ \t]*(.*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    page,
    line: text.slice(0, match.index).split('\n').length,
    language: match[1] ?? '',
    info: match[2] ?? '',
    text: match[3] ?? '',
  }));
}

/** What a fence is called in a test's name. */
export const titled = <T extends Fence>(fences: readonly T[]): readonly (readonly [string, T])[] =>
  fences.map((fence) => [`${fence.page}:${fence.line}`, fence]);

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => relative(ROOT, join(folder, name)));
}

function markdownBelow(folder: string): readonly string[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [...markdownIn(folder), ...folders.flatMap(({ name }) => markdownBelow(join(folder, name)))];
}
