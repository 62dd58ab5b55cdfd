import { dirname, join, resolve } from 'node:path';
import { starterOn } from '@sla/language/starter';
import { EXIT, Refusal } from '../exit.ts';
import { asset, assetsBelow } from '../files/assets.ts';
import { seenFrom } from '../files/workspace.ts';
import { isTaken, write } from '../files/write.ts';
import { today } from '../io.ts';
import { visible } from '../render/safe.ts';
import type { Run } from './verb.ts';

const STARTER = 'starter';

/** Writes the starter agreement, for teams that begin today, into a folder where none of its files exists yet. */
export const run: Run = async ({ io, names: [name = '.'] }) => {
  if (/\.sla$/i.test(name)) throw new Refusal(takesFolder(name));
  const folder = resolve(io.cwd, name);
  const files = assetsBelow(STARTER).map((path) => ({
    file: join(folder, path),
    text: starterOn(today(io), asset(join(STARTER, path)) ?? ''),
  }));
  const taken = files.find(({ file }) => isTaken(file));
  if (taken) throw new Refusal(`${visible(seenFrom(io.cwd, taken.file))} exists already. Nothing was written.`);
  await io.uncut(() => {
    for (const { file, text } of files) write(file, text);
  });
  const shown = files.map(({ file }) => visible(seenFrom(io.cwd, file)));
  const [first = ''] = shown;
  io.out.write(`Wrote ${shown.join(', ')}.

What next:
  open ${first} and change it to what your teams agreed
  sla check ${visible(name)}    says what a careful colleague would say
  sla plan ${visible(name)}     shows the arithmetic behind it
`);
  return EXIT.fine;
};

const takesFolder = (name: string): string =>
  `init takes a folder, and ${visible(name)} looks like a file. Write: sla init ${visible(dirname(name))}`;
