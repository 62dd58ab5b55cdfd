import { type Agreement, type Ask, type Condition, type ContactPolicy, possible, type World } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { asksOf, byHandoff } from '../support/begins.ts';
import { stepsOf } from '../support/cadence.ts';
import { subjectsOf } from '../support/condition-parts.ts';
import { listed } from '../support/words.ts';

export const contactForbidden = defineCheck({
  code: 'contact-forbidden',
  category: 'contact',
  level: 'warning',
  summary: 'A contact policy begins only for leads that it may reach by some channel.',
  run: ({ agreement, analyses, report }) => {
    for (const contact of Object.values(agreement.contacts)) {
      const channels = channelsOf(contact);
      const forbidden = channels.map((channel) => forbiddenWhen(agreement, channel));
      if (channels.length === 0 || forbidden.some((condition) => condition === undefined)) continue;
      for (const way of byHandoff(agreement, contact.name)) {
        const isReachable = forbidden.some(
          (condition) => condition && !isForbiddenForAll(condition, asksOf(way), analyses.world),
        );
        if (isReachable) continue;
        report({
          at: way.at,
          message: `'${contact.name}' begins here for leads that it must not reach: ${listed(channels)} ${channels.length === 1 ? 'is' : 'are'} forbidden for all of them. Begin another one, or change the \`never\` lines of the lead.`,
          related: agreement.lead.consent
            .filter(({ channel }) => channels.includes(channel))
            .map((at) => ({ at, message: `'${at.channel}' is forbidden here.` })),
        });
      }
    }
  },
});

/** The costly question is asked only where the beginning speaks of what forbids the channel. */
function isForbiddenForAll(forbidden: Condition, asks: readonly Ask[], world: World): boolean {
  const subjects = new Set(asks.flatMap(({ condition }) => subjectsOf(condition)));
  if (!subjectsOf(forbidden).some((subject) => subjects.has(subject))) return false;
  return possible([...asks, { condition: forbidden, holds: false }], world).verdict === 'no';
}

/** The channels people use in it; what is automatic reaches nobody in person. */
function channelsOf(contact: ContactPolicy): readonly string[] {
  const used = stepsOf(contact).flatMap(({ kind, channel }) => (kind === 'attempt' && channel ? [channel] : []));
  return [...new Set(used.length > 0 ? used : (contact.attempts?.channels ?? []))];
}

function forbiddenWhen({ lead }: Agreement, channel: string): Condition | undefined {
  const [first, ...others] = lead.consent.filter((one) => one.channel === channel).map(({ when }) => when);
  return first && others.length > 0 ? { op: 'any', of: [first, ...others] } : first;
}
