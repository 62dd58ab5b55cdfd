import { escapeMarkdown, type Named } from '@sla/agreement';

/** What a hover shows of something: what it is, what its authors say of it, and what follows. */
export interface Card {
  /** As it is declared, such as `stage MQL`. */
  readonly title: string;
  /** How it is shown, where that differs. */
  readonly text?: string;
  readonly prose?: string;
  readonly facts: readonly Fact[];
}

/** A line of a card: what it is about, and one or several things to say. Words of the author's are plain text. */
export interface Fact {
  readonly about: string;
  readonly says: string | readonly string[];
}

/** A fact, if there is anything to say. */
export const fact = (about: string, says: string | readonly string[] | undefined): readonly Fact[] =>
  says === undefined || says.length === 0 ? [] : [{ about, says }];

/** The card of a declaration. */
export const cardOf = (keyword: string, { name, text, prose }: Named, facts: readonly Fact[]): Card => ({
  title: `${keyword} ${name}`,
  ...(text === undefined ? {} : { text }),
  ...(prose === undefined ? {} : { prose }),
  facts,
});

/** So many things are listed of one fact. */
const MOST_SAID = 8;

/** A card in Markdown: nothing of what the author wrote is taken for markup. */
export function cardMarkdown({ title, text, prose, facts }: Card): string {
  const head = `**${escapeMarkdown(title)}**${text === undefined ? '' : ` · ${escapeMarkdown(text)}`}`;
  const paragraphs = (prose ?? '').split(/\n{2,}/).filter((part) => part.trim() !== '');
  const list = facts.map(factLine).join('\n');
  return [head, ...paragraphs.map((part) => escapeMarkdown(part.trim())), ...(list ? [list] : [])].join('\n\n');
}

function factLine({ about, says }: Fact): string {
  if (typeof says === 'string') return `- *${about}*: ${escapeMarkdown(says)}`;
  const shown = says.slice(0, MOST_SAID).map((one) => `\n  - ${escapeMarkdown(one)}`);
  const more = says.length > MOST_SAID ? `\n  - … and ${says.length - MOST_SAID} more` : '';
  return `- *${about}*:${shown.join('')}${more}`;
}
