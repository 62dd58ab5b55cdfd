/** The language server as a process of its own, which the extension starts. */
import holidays from '@sla/agreement/holidays.data.json' with { type: 'json' };
import { startServer } from '@sla/language/lsp/node';

startServer(() => holidays);
