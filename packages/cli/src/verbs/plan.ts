import { Refusal } from '../exit.ts';
import type { Run } from './verb.ts';

export const run: Run = async () => {
  throw new Refusal('sla plan is not there yet.');
};
