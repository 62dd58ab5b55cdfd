import { Location } from 'vscode';
import { locationOf } from '../agreements/places.ts';
import { reveal } from '../agreements/reveal.ts';
import type { Surroundings } from '../part.ts';
import type { Command } from './command.ts';

/** Shows the words of what was chosen in the tree: a part of the agreement by its pointer, or a problem. */
export const goToWords: Command = {
  id: 'sla.goToWords',
  run: async (surroundings, chosen) => {
    const location = locate(surroundings, chosen);
    if (location) await reveal(location);
  },
};

function locate({ agreements: { current } }: Surroundings, chosen: unknown): Location | undefined {
  if (typeof chosen === 'string') return current && locationOf(current, chosen);
  return chosen instanceof Location ? chosen : undefined;
}
