import type { Evidence } from '../../src/model/goal.ts';

/**
 * The second way to a chance: nobody integrates over rates here. Leads are counted out stage by stage.
 * With evidence, the number that passes a stage follows the beta-binomial (Pólya) law; with a certain rate, the binomial one.
 * Stages are independent, so the law at one stage follows from the law at the stage before by adding up all the ways.
 */
export type Stage = Evidence | { readonly numerator: number; readonly denominator: number };

/** Ten to the fortieth stands for certainty: whole numbers only, so that nothing is lost that matters. */
const certainty = 10n ** 40n;

/** The exact law of the wins, up to 40 digits; for small volumes. */
export function winsExactly(volume: number, stages: readonly Stage[]): readonly bigint[] {
  let law: bigint[] = Array.from({ length: volume + 1 }, (_, leads) => (leads === volume ? certainty : 0n));
  for (const stage of stages) {
    const next = law.map(() => 0n);
    for (const [entering, weight] of law.entries()) {
      for (let passing = 0; passing <= entering; passing += 1) {
        const [ways, all] = waysToPass(entering, passing, stage);
        next[passing] = (next[passing] ?? 0n) + (weight * ways) / all;
      }
    }
    law = next;
  }
  return law;
}

export function chanceOfAtLeast(needed: number, law: readonly bigint[]): number {
  return asNumber(law.slice(needed).reduce((total, weight) => total + weight, 0n));
}

/** The chance that each month, with leads of its own but one and the same unknown rate, has its wins. */
export function everyMonthExactly(
  months: readonly (readonly [volume: number, needed: number])[],
  evidence: Evidence,
): number {
  const add = (left: readonly bigint[], volume: number, needed: number) => {
    const sums: bigint[] = Array.from({ length: left.length + volume }, () => 0n);
    for (const [wins, ways] of left.entries()) {
      for (let own = needed; own <= volume; own += 1)
        sums[wins + own] = (sums[wins + own] ?? 0n) + ways * choose(volume, own);
    }
    return sums;
  };
  const ways = months.reduce<readonly bigint[]>((left, [volume, needed]) => add(left, volume, needed), [1n]);
  const all = months.reduce((total, [volume]) => total + volume, 0);
  const { converted, of } = evidence;
  const weights = ways.map((way, wins) => {
    const passing = rising(1 + converted, wins) * rising(1 + of - converted, all - wins);
    return (certainty * way * passing) / rising(2 + of, all);
  });
  return asNumber(weights.reduce((total, weight) => total + weight, 0n));
}

/** As `winsExactly`, in floating point and without what is too rare to matter; for large volumes. */
export function chanceCountedOut(volume: number, needed: number, stages: readonly Stage[]): number {
  let law: ReadonlyMap<number, number> = new Map([[volume, 1]]);
  for (const stage of stages) {
    const next = new Map<number, number>();
    for (const [entering, weight] of law) {
      for (const [passing, chance] of passingLaw(entering, stage))
        next.set(passing, (next.get(passing) ?? 0) + weight * chance);
    }
    law = new Map([...next].filter(([, weight]) => weight > negligible));
  }
  return [...law].filter(([wins]) => wins >= needed).reduce((total, [, weight]) => total + weight, 0);
}

const negligible = 1e-9;

/** Walks up and down from the likeliest number, by the ratio of neighbours, until it is too rare to matter; then to one in all. */
function passingLaw(entering: number, stage: Stage): readonly (readonly [number, number])[] {
  const odds = (passing: number) => oddsOfOneMore(entering, passing, stage);
  let likeliest = Math.floor(entering * meanRate(stage));
  while (likeliest < entering && odds(likeliest) > 1) likeliest += 1;
  while (likeliest > 0 && odds(likeliest - 1) < 1) likeliest -= 1;
  const law: [number, number][] = [[likeliest, 1]];
  for (let at = likeliest, weight = 1; at < entering && weight > negligible; at += 1) {
    weight *= odds(at);
    law.push([at + 1, weight]);
  }
  for (let at = likeliest, weight = 1; at > 0 && weight > negligible; at -= 1) {
    weight /= odds(at - 1);
    law.push([at - 1, weight]);
  }
  const whole = law.reduce((total, [, weight]) => total + weight, 0);
  return law.map(([passing, weight]) => [passing, weight / whole]);
}

/** How much likelier it is that one lead more passes. */
function oddsOfOneMore(entering: number, passing: number, stage: Stage): number {
  const places = (entering - passing) / (passing + 1);
  if ('numerator' in stage) return (places * stage.numerator) / (stage.denominator - stage.numerator);
  return (places * (1 + stage.converted + passing)) / (stage.of - stage.converted + entering - passing);
}

function meanRate(stage: Stage): number {
  return 'numerator' in stage ? stage.numerator / stage.denominator : (1 + stage.converted) / (2 + stage.of);
}

function waysToPass(entering: number, passing: number, stage: Stage): readonly [ways: bigint, all: bigint] {
  const places = choose(entering, passing);
  if ('numerator' in stage) {
    const [pass, all] = [BigInt(stage.numerator), BigInt(stage.denominator)];
    return [places * pass ** BigInt(passing) * (all - pass) ** BigInt(entering - passing), all ** BigInt(entering)];
  }
  const { converted, of } = stage;
  return [
    places * rising(1 + converted, passing) * rising(1 + of - converted, entering - passing),
    rising(2 + of, entering),
  ];
}

function asNumber(weight: bigint): number {
  return Number(weight) / Number(certainty);
}

function rising(from: number, count: number): bigint {
  let value = 1n;
  for (let index = 0; index < count; index += 1) value *= BigInt(from + index);
  return value;
}

export function choose(all: number, some: number): bigint {
  let value = 1n;
  for (let index = 1; index <= some; index += 1) value = (value * BigInt(all - some + index)) / BigInt(index);
  return value;
}
