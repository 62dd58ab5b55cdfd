import { durationText, type SlaPromise } from '@sla/agreement';
import { calendarsOf } from '../../../checks/support/calendars.ts';
import { isDurationLiteral } from '../../../generated/ast.ts';
import { workedTime } from '../../lenses/worked-time.ts';
import { nodeAt } from '../../node-at.ts';
import { cardMarkdown, fact } from '../card.ts';
import type { LiteralHover } from '../hover-value.ts';
import { promiseAround } from './promise-around.ts';

/** A time that is promised, worked through on one case, with the calendar it runs on. */
export const durationHover: LiteralHover = (view, spot) => {
  const node = nodeAt(view, spot, isDurationLiteral);
  const place = node && view.file(spot.file)?.place(node);
  const found = node && promiseAround(view, node);
  if (!place || !found || !view.agreement) return undefined;
  const { promise, within, which } = found;
  const context = { agreement: view.agreement, tableOf: (calendar: string) => view.tableOf(calendar) };
  const worked = workedTime(only(promise, which, within), which, context);
  const [calendar] = calendarsOf(view.agreement, promise);
  const card = {
    title: durationText(within),
    facts: [
      ...fact('worked through', worked),
      ...fact('runs on', within.business ? calendar : 'the clock on the wall'),
      ...fact(which === 'firm' ? 'firm' : 'aim', which === 'firm' ? 'still open after it is late' : 'never late'),
    ],
  };
  return { place, markdown: cardMarkdown(card) };
};

/** The promise with this one of its times alone. */
const only = (
  promise: SlaPromise,
  which: 'firm' | 'target',
  within: Parameters<typeof durationText>[0],
): SlaPromise => ({
  ...promise,
  [which]: { kind: 'after', choices: [{ within }] },
});
