import { EXIT } from './exit.ts';
import { tellFault } from './fault.ts';
import { processIo } from './process-io.ts';
import { run } from './program.ts';

const args = process.argv.slice(2);
const io = processIo();
// What fails outside any promise, in a watcher for example, is our fault as well.
process.on('uncaughtException', (error) => {
  tellFault(error, args, io);
  process.exit(EXIT.ourFault);
});
// Not process.exit: what was written may still be on its way.
process.exitCode = await run(args, io);
