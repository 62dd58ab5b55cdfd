import { resolve } from 'node:path';
import { BYTE_ORDER_MARK } from '@sla/language/decode';
import { Refusal } from '../exit.ts';
import { readText } from '../files/read.ts';
import { write } from '../files/write.ts';
import type { Io } from '../io.ts';
import { visible } from '../render/safe.ts';
import { spotAt } from '../why/words.ts';
import type { TestedAgreement } from './agreement.ts';

/** Writes each lead that breaks a statement to the end of the file in which the statement stands, as a scenario. */
export async function save(tested: readonly TestedAgreement[], io: Io): Promise<void> {
  for (const { agreement, statements, words } of tested) {
    for (const { at, broken } of statements) {
      const spot = spotAt(words, at);
      if (broken === undefined || spot?.lines === undefined) continue;
      if (agreement.scenarios.some(({ name }) => name === broken.name)) {
        io.err.write(`There is a scenario called ${visible(broken.name)} already, so this lead is not saved.\n`);
        continue;
      }
      await append(spot.path, broken.text, io);
      io.err.write(`Saved in ${visible(spot.path)}: ${visible(broken.name)}\n`);
    }
  }
}

async function append(path: string, text: string, { cwd, uncut }: Io): Promise<void> {
  const file = resolve(cwd, path);
  const read = readText(file);
  if (read.kind === 'problem')
    throw new Refusal(`${visible(path)} cannot be read any more, so nothing is saved in it.`);
  const end = read.text.includes('\r\n') ? '\r\n' : '\n';
  const before = read.text === '' || read.text.endsWith('\n') ? read.text : `${read.text}${end}`;
  const added = `\n${text}`.replaceAll('\n', end);
  await uncut(() => void write(file, `${read.mark ? BYTE_ORDER_MARK : ''}${before}${added}`));
}
