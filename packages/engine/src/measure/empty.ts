import { emptyRecord } from '../model/entry.ts';
import type { MeasuredState } from '../model/measured.ts';

/** Nothing has been measured. */
export function emptyMeasured(): MeasuredState {
  return {
    begun: null,
    days: emptyRecord(),
    promises: emptyRecord(),
    runs: [],
    opened: emptyRecord(),
    goals: emptyRecord(),
    readings: emptyRecord(),
    holding: emptyRecord(),
  };
}
