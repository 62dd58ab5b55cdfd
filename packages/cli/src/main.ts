import { processIo } from './process-io.ts';
import { run } from './program.ts';

// Not process.exit: what was written may still be on its way.
process.exitCode = await run(process.argv.slice(2), processIo());
