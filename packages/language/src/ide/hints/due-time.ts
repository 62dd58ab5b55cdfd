import { durationText, type SlaPromise } from '@sla/agreement';
import { calendarsOf } from '../../checks/support/calendars.ts';
import { workedTime } from '../lenses/worked-time.ts';
import type { AgreementView } from '../view.ts';
import type { Hint, HintKind } from './hint.ts';

export const dueTimeHints: HintKind = {
  kind: 'dueTime',
  summary: 'When a time that is promised is over, for what starts on an evening before days off.',
  run: (view) =>
    Object.values(view.agreement?.promises ?? {}).flatMap((promise) =>
      (['target', 'firm'] as const).flatMap((which) => hintsOf(view, promise, which)),
    ),
};

function hintsOf(view: AgreementView, promise: SlaPromise, which: 'firm' | 'target'): readonly Hint[] {
  const { agreement, compilation } = view;
  const due = promise[which];
  if (!agreement || due?.kind !== 'after') return [];
  return due.choices.flatMap((choice): readonly Hint[] => {
    const place = compilation.sources.find([choice, 'within']);
    const only: SlaPromise = { ...promise, [which]: { kind: 'after', choices: [{ within: choice.within }] } };
    const worked = workedTime(only, which, { agreement, tableOf: (calendar) => view.tableOf(calendar) });
    if (!place || !worked) return [];
    const [calendar] = calendarsOf(agreement, promise);
    const more = `${durationText(choice.within)}${choice.within.business && calendar ? ` in calendar ${calendar}` : ''}`;
    return [{ kind: 'dueTime', file: place.file, offset: place.end, text: worked, more }];
  });
}
