import { expect, test } from 'vitest';
import { EXAMPLE_FILES, inputOf } from '../../fuzz/inputs.ts';
import { mutate } from '../../fuzz/mutate.ts';
import { randomFrom } from '../../fuzz/random.ts';
import { Workspace } from './edits.ts';

const isLong = process.env.SLA_LONG !== undefined;
const SEQUENCES = isLong ? 10_000 : 300;
/** So many are one test, so that a long run says how far it has come. */
const AT_ONCE = 100;
const EDITS = 5;
const OTHERS = EXAMPLE_FILES.flatMap((files) => Object.values(files));

/** A text after a random edit: damage, or taking some of it back. */
function edited(text: string, before: string, random: ReturnType<typeof randomFrom>): string {
  return random.below(3) === 0 ? before : mutate(text, OTHERS, random);
}

/** Edits a workspace at random, asking for its meaning after each edit, as an editor does. */
function editedWorkspace(seed: number): Workspace {
  const random = randomFrom(seed);
  const workspace = new Workspace(inputOf(seed));
  const original = workspace.files;
  for (let edit = 0; edit < EDITS; edit++) {
    const path = random.pick(Object.keys(original));
    workspace.set(path, edited(workspace.files[path] ?? '', original[path] ?? '', random));
    workspace.read();
  }
  return workspace;
}

/** Those of the sequences from one seed to the next after which something else is said than of the files opened anew. */
function brokenOf(from: number, to: number): readonly string[] {
  const broken: string[] = [];
  for (let seed = from; seed < to; seed++) {
    const workspace = editedWorkspace(seed);
    const reopened = new Workspace(workspace.files);
    if (workspace.said !== reopened.said) broken.push(`seed ${seed}`);
    // The checks take most of the time, and read nothing but what was compared already.
    if (seed % 30 === 0 && workspace.saidInAll !== reopened.saidInAll) broken.push(`seed ${seed}, in all`);
  }
  return broken;
}

test.each(Array.from({ length: SEQUENCES / AT_ONCE }, (_, part) => part * AT_ONCE))(
  'after any edits everything is said that is said when the files are opened anew, from seed %i',
  (from) => {
    expect(brokenOf(from, from + AT_ONCE)).toEqual([]);
  },
  600_000,
);
