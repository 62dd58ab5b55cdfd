import { chancesOfWhat, chanceText, countText, formatCount, gapText, type StageNumbers } from '@sla/agreement';

/** `95.2% that the whole is met, 7.1% that every month is met` */
export const chances = (total: number, everyMonth: number | undefined): string =>
  `${chanceText(total)} ${chancesOfWhat(everyMonth)}`;

/** `418 needed, 450 promised (+32), 540 expected`; nothing where no number is known. `(0)` would explain nothing. */
export function volumes(numbers: StageNumbers): string | undefined {
  const { required, promised, expected } = numbers;
  const gap = numbers.gap?.difference === 0 ? 'exactly enough' : gapText(numbers);
  const parts = [
    ...(required === undefined ? [] : [`${countText(required)} needed`]),
    ...(promised === undefined ? [] : [`${countText(promised)} promised${gap ? ` (${gap})` : ''}`]),
    ...(expected === undefined ? [] : [`${countText(expected)} expected`]),
  ];
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** `about 104 leads a week`; small numbers keep their decimal. */
export const aWeek = (leads: number): string =>
  `about ${leads >= 10 ? formatCount(Math.round(leads)) : String(leads)} leads a week`;

/** `16%` of a utilisation of 0.16. */
export const percentUsed = (utilisation: number): string => `${Math.round(utilisation * 100)}%`;
