/** Everything that is tried in the workbench; the same in every place. */
import './surroundings.ts';
import './language.ts';
import './diagnostics.ts';
import './writing.ts';
import './preview.ts';
import './explorer.ts';
import './scenarios.ts';
import './status.ts';
import './why.ts';
import './commands.ts';
import './server.ts';
