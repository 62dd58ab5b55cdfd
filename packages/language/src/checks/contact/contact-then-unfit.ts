import { type Ask, type Condition, describeCondition, possible, type Stop, type World } from '@sla/agreement';
import { type CheckContext, defineCheck } from '../../problem/check.ts';
import { type Beginning, byHandoff } from '../support/begins.ts';
import { entryOf } from '../support/words.ts';

export const contactThenUnfit = defineCheck({
  code: 'contact-then-unfit',
  category: 'contact',
  level: 'info',
  summary: 'A contact policy that takes over from another gets the leads it is meant for.',
  run: (context) => {
    const { contacts, nurtures } = context.agreement;
    for (const { stop } of [...Object.values(contacts), ...Object.values(nurtures)]) {
      for (const one of stop) examine(context, one);
    }
  },
});

function examine({ agreement, analyses, report }: CheckContext, stop: Stop): void {
  if (stop.then === undefined || !entryOf(agreement.contacts, stop.then)) return;
  const ways = byHandoff(agreement, stop.then);
  if (!isUnlike(stop.when, ways, analyses.world)) return;
  report({
    at: [stop, 'then'],
    message: `'${stop.then}' begins elsewhere only when ${ways.map((way) => `'${conditionText(way)}'`).join(' or ')}, but a lead that changes over here need not fit that. Add it to this line, if it is meant here too.`,
    related: ways.map(({ at }) => ({ at, message: `'${stop.then}' begins here.` })),
  });
}

/** Choices beyond are not looked at. */
const MOST_CHOICES = 100;

/** Whether a lead can change over that no handoff would begin it for: in each way, one thing is not as it should be. */
function isUnlike(when: Condition, ways: readonly Beginning[], world: World): boolean {
  const choices = ways.reduce<readonly (readonly Ask[])[]>(
    (sets, way) => sets.flatMap((set) => faultsOf(way).map((fault) => [...set, fault])).slice(0, MOST_CHOICES),
    [[{ condition: when, holds: true }]],
  );
  return ways.length > 0 && choices.some((asks) => possible(asks, world).verdict === 'yes');
}

const faultsOf = ({ holds, not }: Beginning): readonly Ask[] => [
  ...holds.map((condition) => ({ condition, holds: false })),
  ...not.map((condition) => ({ condition, holds: true })),
];

const conditionText = ({ holds, not }: Beginning): string =>
  [...holds.map(describeCondition), ...not.map((one) => `not (${describeCondition(one)})`)].join(' and ');
