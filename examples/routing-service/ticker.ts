import type { Service } from './service.ts';

/**
 * Lets time pass while nothing arrives, every so many seconds, until it is stopped. What could not be stored is tried
 * again the next time.
 */
export function startTicker(
  service: Pick<Service, 'passTime'>,
  seconds: number,
  report: (problem: unknown) => void,
): () => void {
  const tick = (): void => {
    try {
      service.passTime();
    } catch (problem) {
      report(problem);
    }
  };
  tick();
  const timer = setInterval(tick, seconds * 1000);
  return () => clearInterval(timer);
}
