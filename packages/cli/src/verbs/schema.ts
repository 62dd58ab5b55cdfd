import { EXIT, Refusal } from '../exit.ts';
import { asset } from '../files/assets.ts';
import { visible } from '../render/safe.ts';
import type { Run } from './verb.ts';

/** Prints a JSON Schema. */
export const run: Run = async ({ io, names: [what = 'agreement'] }) => {
  const schema = await SCHEMAS[what]?.();
  if (schema === undefined) {
    throw new Refusal(`There is no schema of ${visible(what)}; there are: ${Object.keys(SCHEMAS).join(', ')}.`);
  }
  io.out.write(schema);
  return EXIT.fine;
};

const SCHEMAS: Readonly<Record<string, () => Promise<string | undefined>>> = {
  agreement: async () => asset('agreement.schema.json'),
  config: async () => {
    const [{ configSchema }, { rules }] = await Promise.all([import('@sla/language/config'), import('@sla/language')]);
    return `${JSON.stringify(configSchema(rules), null, 2)}\n`;
  },
};
