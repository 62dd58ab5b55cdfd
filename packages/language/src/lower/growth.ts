import {
  addToDay,
  type CommitmentTime,
  type Constant,
  type Duration,
  dateOf,
  dayOf,
  exact,
  parseExact,
  product,
  type Ratio,
  ratioOf,
  sum,
  timesRatio,
  toDecimal,
} from '@sla/agreement';

/** Digits after the point that an amount worked out from a baseline keeps; more than any currency or KPI needs. */
const DIGITS = 12;

/** `raise … by 15%` makes 1.15 of the baseline, `lower … by 15%` 0.85. Absent beyond safe whole numbers. */
export function changeFactor(direction: 'raise' | 'lower', by: Ratio): Ratio | undefined {
  const change = direction === 'raise' ? by : { ...by, numerator: -by.numerator };
  return ratioOf(sum([exact(1), exact(change)]));
}

/** The amount that follows from a baseline; absent where it cannot be written, such as a part of a business day. */
export function changed(baseline: Constant, factor: Ratio): Constant | undefined {
  switch (baseline.kind) {
    case 'money':
      return { kind: 'money', money: timesRatio(baseline.money, factor) };
    case 'number': {
      const value = parseExact(baseline.number);
      return value && { kind: 'number', number: toDecimal(product([value, exact(factor)]), DIGITS, 'half-even') };
    }
    case 'percent': {
      const share = ratioOf(product([exact(baseline.share), exact(factor)]));
      return share && { kind: 'percent', share };
    }
    case 'duration': {
      const duration = changedLength(baseline.duration, factor);
      return duration && { kind: 'duration', duration };
    }
    default:
      return undefined;
  }
}

/** Hours and shorter units may have parts; days and longer ones are whole. */
function changedLength(length: Duration, factor: Ratio): Duration | undefined {
  const amount = (length.amount * factor.numerator) / factor.denominator;
  const mayHaveParts = length.unit === 'second' || length.unit === 'minute' || length.unit === 'hour';
  return mayHaveParts || Number.isInteger(amount) ? { ...length, amount } : undefined;
}

/** The first day of the time over which a KPI is counted up to the end of a commitment. */
export function firstDayOver(over: Duration, time: CommitmentTime): string | undefined {
  const last = time.kind === 'by' ? time.date : time.kind === 'in' ? time.to : undefined;
  return last && dateOf(addToDay(dayOf(last) + 1, -over.amount, over.unit));
}
