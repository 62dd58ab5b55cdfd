import { explainAt } from '../reference/explain-at.ts';
import type { AgreementView, Spot } from '../view.ts';
import { cardMarkdown } from './card.ts';
import type { Hover, LiteralHover } from './hover-value.ts';
import { durationHover } from './literals/duration.ts';
import { rateHover } from './literals/rate.ts';
import { nameCards } from './names/index.ts';

/** Literals that something follows from. To add one: a file, and a row here. */
const literals: readonly LiteralHover[] = [rateHover, durationHover];

/** What there is to say of the word at a spot: what follows from a literal, what a name means, what a keyword does. */
export function hoverAt(view: AgreementView, spot: Spot): Hover | undefined {
  for (const hover of literals) {
    const found = hover(view, spot);
    if (found) return found;
  }
  return nameHover(view, spot) ?? keywordHover(view, spot);
}

function nameHover(view: AgreementView, { file, offset }: Spot): Hover | undefined {
  const { agreement, plan, compilation } = view;
  const reference = compilation.references.at(file, offset);
  if (!reference || !agreement || !plan) return undefined;
  const { target, place } = reference;
  const card = nameCards[target.kind]?.(target, { agreement, plan, tableOf: (calendar) => view.tableOf(calendar) });
  return card && { place, markdown: cardMarkdown(card) };
}

function keywordHover(view: AgreementView, { file, offset }: Spot): Hover | undefined {
  const around = view.file(file)?.pieceAt(offset);
  const explained = around && explainAt(around.text, offset - around.start);
  if (!explained) return undefined;
  const { entry, start, end } = explained;
  const forms = entry.forms.length > 0 ? `\`\`\`text\n${entry.forms.join('\n')}\n\`\`\`\n\n` : '';
  return {
    place: { file, start: around.start + start, end: around.start + end },
    markdown: `**${entry.words}**\n\n${forms}${entry.text}`,
    link: entry.link,
  };
}
