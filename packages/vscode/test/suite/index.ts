/** Everything that is tried in the workbench; the same in every host. */
import './language.ts';
import './diagnostics.ts';
import './preview.ts';
import './commands.ts';
import './explorer.ts';
import './writing.ts';
import './server.ts';
