import type { Ratio } from '../model/ratio.ts';
import { type Exact, exact, floor, product, sum } from '../number/exact.ts';
import { isCount, rateOutOfRange, type Undetermined, undetermined } from './undetermined.ts';

export interface ExpectedInput {
  /**
   * How many leads are expected to enter each stage, from the top down; undefined where nothing is said.
   * A volume said for a lower stage takes the place of what would flow down to it: it is that stage's whole volume.
   */
  readonly volumes: readonly (number | undefined)[];
  /** One rate for each step, from the top of the funnel down. */
  readonly rates: readonly Ratio[];
}

/** Leads that are expected to enter a stage. */
export interface StageVolume {
  /** The stage, counted from 0 at the top. */
  readonly stage: number;
  /** Volume × rates, not rounded on the way down. */
  readonly exact: Exact;
  /** Rounded down: only whole leads that are to be expected are shown. */
  readonly whole: number;
}

/** Expected volumes from the first stage that has one down to the last. */
export interface ExpectedLeads {
  readonly kind: 'expected';
  readonly stages: readonly StageVolume[];
}

/** The funnel forwards: what enters a stage is what entered the one before × its rate. */
export function expected({ volumes, rates }: ExpectedInput): ExpectedLeads | Undetermined {
  const outOfRange = rateOutOfRange(rates);
  if (outOfRange !== undefined) return outOfRange;
  const unusable = volumes.findIndex((volume) => volume !== undefined && !isCount(volume));
  if (unusable >= 0) return undetermined('count-out-of-range', unusable);
  const top = volumes.findIndex((volume) => volume !== undefined);
  if (top < 0 || volumes.length > rates.length + 1) return undetermined('no-volume');
  const stages: StageVolume[] = [];
  for (let stage = top; stage <= rates.length; stage += 1) {
    const said = volumes[stage];
    const above = stages.at(-1)?.exact ?? exact(0);
    const rate = rates[stage - 1];
    stages.push(
      stageVolume(stage, said === undefined && rate !== undefined ? product([above, exact(rate)]) : exact(said ?? 0)),
    );
  }
  return { kind: 'expected', stages };
}

/** Several periods together: exact volumes are added first and rounded down once. Precondition: all start at one stage. */
export function expectedInAll(periods: readonly ExpectedLeads[]): ExpectedLeads | Undetermined {
  const first = periods[0];
  if (first === undefined || periods.some((period) => period.stages.length !== first.stages.length)) {
    return undetermined('no-volume');
  }
  const stages = first.stages.map(({ stage }, index) => {
    const volumes = periods.map((period) => period.stages[index]?.exact ?? exact(0));
    return stageVolume(stage, sum(volumes));
  });
  return { kind: 'expected', stages };
}

function stageVolume(stage: number, volume: Exact): StageVolume {
  return { stage, exact: volume, whole: Number(floor(volume)) };
}
