import type { PromiseMeasure } from '@sla/agreement';
import { together } from '../days.ts';
import { type Gauge, shareOf } from '../gauge.ts';

/** Of the runs that fell due, those that were kept. */
export function keptGauge({ promises }: PromiseMeasure): Gauge {
  return {
    read: (measured, window) => {
      const counts = promises.map((name) => together(measured.promises[name]?.days, window));
      return shareOf(total(counts.map(({ hits }) => hits)), total(counts.map(({ n }) => n)));
    },
  };
}

/** Of the runs that are open now, those past due. */
export function lateGauge({ promises }: PromiseMeasure): Gauge {
  return {
    read: (measured) => {
      const counts = promises.map((name) => measured.promises[name]);
      return shareOf(total(counts.map((one) => one?.late ?? 0)), total(counts.map((one) => one?.open ?? 0)));
    },
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
