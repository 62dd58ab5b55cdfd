import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where editors are kept between runs: outside the project, so that every clone finds them. */
export const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'sla-editor-tests');
