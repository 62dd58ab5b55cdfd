import { expect, test } from 'vitest';
import { EXAMPLE_FILES, inputOf } from '../../fuzz/inputs.ts';
import { mutate } from '../../fuzz/mutate.ts';
import { randomFrom } from '../../fuzz/random.ts';
import { Workspace } from './edits.ts';

const isLong = process.env.SLA_LONG !== undefined;
const SEQUENCES = isLong ? 10_000 : 300;
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

test('after any edits everything is said that is said when the files are opened anew', () => {
  const broken: string[] = [];
  for (let seed = 0; seed < SEQUENCES; seed++) {
    const workspace = editedWorkspace(seed);
    const reopened = new Workspace(workspace.files);
    if (workspace.said !== reopened.said) broken.push(`seed ${seed}`);
    // The checks take most of the time, and read nothing but what was compared already.
    if (seed % 30 === 0 && workspace.saidInAll !== reopened.saidInAll) broken.push(`seed ${seed}, in all`);
  }
  expect(broken).toEqual([]);
}, 600_000);
