import { readdirSync, readFileSync } from 'node:fs';
import { TODAY } from './compile-text.ts';

const FOLDER = new URL('../../../../docs/checks/', import.meta.url);

/** The page of a rule, as its tests read it. */
export interface CheckPage {
  readonly code: string;
  readonly text: string;
  /** The day that counts as today on it. */
  readonly today: string;
  /** Bad examples: changes to the starter agreement. */
  readonly avoid: readonly string[];
  /** What to write instead. */
  readonly prefer: readonly string[];
}

/** The pages of all rules. */
export const CHECK_PAGES: readonly CheckPage[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => pageOf(name.replace(/\.md$/, '')));

function pageOf(code: string): CheckPage {
  const text = readFileSync(new URL(`${code}.md`, FOLDER), 'utf8');
  const today = /^Checked on (\d{4}-\d\d-\d\d)\.$/m.exec(text)?.[1] ?? TODAY;
  return { code, text, today, avoid: fences(text, 'diff'), prefer: fences(text, 'sla') };
}

function fences(page: string, info: string): readonly string[] {
  const blocks = page.matchAll(new RegExp(`^\`\`\`${info}\\n([\\s\\S]*?)^\`\`\``, 'gm'));
  return [...blocks].map(([, block = '']) => block);
}
