import type { TimeData } from '../../lower/time-data.ts';
import type { FileSystem } from './file-system.ts';

/** What the server is handed by its surroundings. */
export interface Surroundings {
  readonly files: FileSystem;
  readonly time: TimeData;
  /** The local date, such as `2027-03-01`. */
  readonly today: () => string;
}
