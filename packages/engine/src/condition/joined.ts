import type { Answer, Compiled, Moment, Test } from './context.ts';

/** Parts that are asked together. */
export function joined(parts: readonly Compiled[], how: (tests: readonly Test[]) => Test): Compiled {
  const happening = parts.flatMap(({ happens }) => (happens === undefined ? [] : [happens]));
  return {
    test: how(parts.map(({ test }) => test)),
    on: new Set(parts.flatMap(({ on }) => [...on])),
    happens: happening.length === 0 ? undefined : (moment) => happening.some((happens) => happens(moment)),
    isInstant: parts.some(({ isInstant }) => isInstant),
    next: parts.flatMap(({ next }) => next),
  };
}

/** What must not be does not happen: `not replied` waits for no reply. */
export function negated(of: Compiled): Compiled {
  const test: Test = (moment) => {
    const answer = of.test(moment);
    return answer === undefined ? undefined : !answer;
  };
  return { ...of, test, happens: undefined };
}

/** Every part holds. */
export const all =
  (tests: readonly Test[]): Test =>
  (moment: Moment) => {
    let answer: Answer = true;
    for (const test of tests) {
      const one = test(moment);
      if (one === false) return false;
      if (one === undefined) answer = undefined;
    }
    return answer;
  };

/** Some part holds. */
export const any =
  (tests: readonly Test[]): Test =>
  (moment: Moment) => {
    let answer: Answer = false;
    for (const test of tests) {
      const one = test(moment);
      if (one === true) return true;
      if (one === undefined) answer = undefined;
    }
    return answer;
  };

/** True once enough are true, false once too few can be. */
export const atLeast =
  (tests: readonly Test[], count: number): Test =>
  (moment: Moment) => {
    let [yes, unknown] = [0, 0];
    for (const test of tests) {
      const one = test(moment);
      if (one === true) yes++;
      if (one === undefined) unknown++;
    }
    return yes >= count ? true : yes + unknown >= count ? undefined : false;
  };
