import { EXIT, Refusal } from '../exit.ts';
import { asset } from '../files/assets.ts';
import { visible } from '../render/safe.ts';
import type { Run } from './verb.ts';

/** Prints a JSON Schema. */
export const run: Run = async ({ io, names: [what = 'agreement'] }) => {
  const schema = await SCHEMAS.get(what)?.();
  if (schema === undefined) {
    throw new Refusal(`There is no schema of ${visible(what)}; there are: ${[...SCHEMAS.keys()].join(', ')}.`);
  }
  io.out.write(schema);
  return EXIT.fine;
};

const SCHEMAS: ReadonlyMap<string, () => Promise<string | undefined>> = new Map([
  ['agreement', async () => asset('agreement.schema.json')],
  [
    'config',
    async () => {
      const [{ configSchema }, { rules }] = await Promise.all([
        import('@sla/language/config'),
        import('@sla/language'),
      ]);
      return `${JSON.stringify(configSchema(rules), null, 2)}\n`;
    },
  ],
]);
