import type { HolidaySource } from '@sla/agreement';
import { startServer } from '@sla/language/lsp/node';

/** Serves an editor over standard input and output. Bundled for itself: it alone needs the editor's protocol. */
export const serve = (holidays: () => HolidaySource): void => startServer(holidays);
