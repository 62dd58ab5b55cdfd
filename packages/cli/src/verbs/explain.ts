import { nearest } from '@sla/agreement';
import { rules } from '@sla/language';
import { EXIT, Refusal } from '../exit.ts';
import { asset } from '../files/assets.ts';
import { coloursFor } from '../render/colours.ts';
import { markdown } from '../render/markdown.ts';
import { visible } from '../render/safe.ts';
import type { Run } from './verb.ts';

/** Shows the page of a rule. */
export const run: Run = async ({ io, names: [code = ''] }) => {
  const rule = rules.find((each) => each.code === code);
  if (!rule) {
    const suggestion = nearest(
      code,
      rules.map((each) => each.code),
    );
    const hint = suggestion ? `Did you mean ${suggestion}?` : 'All are listed by: sla rules';
    throw new Refusal(`There is no rule ${visible(code)}. ${hint}`);
  }
  const page = asset(`checks/${code}.md`) ?? `# ${code}\n\n${rule.summary}\n`;
  io.out.write(markdown(page, coloursFor(io.out, io.env), Math.min(io.out.columns, 100)));
  return EXIT.fine;
};
