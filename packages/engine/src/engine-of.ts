import type { Agreement } from '@sla/agreement';
import { callsOf, measuresOf, noMeasures } from './measure/measures.ts';
import type { ZoneOf } from './program/calendars.ts';
import { type Engine, readyEngine } from './program/engine.ts';
import { zoneOfMachine } from './program/zone.ts';

export interface EngineOptions {
  /** Where time zones come from; the machine's data where nothing is said. */
  readonly zoneOf?: ZoneOf;
  /**
   * `false` where states hold some of the leads only, as those of one account: then nothing is measured over many leads,
   * and what the agreement promises itself is not carried out.
   */
  readonly measures?: boolean;
}

/** Makes an agreement ready. It costs some milliseconds; everything after it is quick. */
export function engineOf(
  agreement: Agreement,
  { zoneOf = zoneOfMachine, measures = true }: EngineOptions = {},
): Engine {
  return readyEngine(agreement, zoneOf, (compiler) =>
    measures ? { ...measuresOf(compiler.program), calls: callsOf(compiler) } : noMeasures,
  );
}
