import { type Rule, rules } from '@sla/language';
import { EXIT } from '../exit.ts';
import { type Colours, coloursFor } from '../render/colours.ts';
import { plural } from '../render/plural.ts';
import type { Run } from './verb.ts';

/** Lists the catalogue of rules. */
export const run: Run = async ({ io, options }) => {
  io.out.write(options.format === 'json' ? json() : pretty(coloursFor(io.out, io.env)));
  return EXIT.fine;
};

function json(): string {
  const list = rules.map(({ code, category, level, summary, essential = false }) => {
    return { code, category, level, essential, summary };
  });
  return `${JSON.stringify({ format: 1, rules: list }, null, 2)}\n`;
}

function pretty(colours: Colours): string {
  const width = Math.max(0, ...rules.map(({ code }) => code.length));
  const row = ({ code, level, summary }: Rule): string =>
    `  ${code.padEnd(width)}  ${colours.dim(level.padEnd('warning'.length))}  ${summary}\n`;
  const groups = Map.groupBy(rules, ({ category }) => category);
  const blocks = [...groups].map(([category, own]) => `${colours.bold(category)}\n${own.map(row).join('')}\n`);
  return `${blocks.join('')}${plural(rules.length, 'rule')}. To read more: sla explain CODE\n`;
}
