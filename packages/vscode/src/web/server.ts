/** The language server as a web worker, which the extension starts. */
import holidays from '@sla/agreement/holidays.data.json' with { type: 'json' };
import { startServer, type WorkerScope } from '@sla/language/lsp/browser';

declare const self: WorkerScope;

startServer(() => holidays, self);
