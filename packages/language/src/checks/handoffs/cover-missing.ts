import type { Agreement, Member, Role, RoundRobinTarget } from '@sla/agreement';
import { type CheckContext, defineCheck } from '../../problem/check.ts';
import { monthsText, monthsWithout } from '../support/availability.ts';
import { hasPeople, isInTerm } from '../support/people.ts';
import { entryOf, listed } from '../support/words.ts';

export const coverMissing = defineCheck({
  code: 'cover-missing',
  category: 'handoffs',
  level: 'warning',
  summary: 'Somebody covers every region, or whatever else people share leads by, at all times.',
  run: (context) => {
    const { agreement } = context;
    const targets = Object.values(agreement.handoffs).flatMap(({ routes }) => routes.map(({ to }) => to));
    const seen = new Set<string>();
    for (const target of targets) {
      if (target.kind !== 'round robin' || target.cover.length === 0) continue;
      const role = entryOf(agreement.roles, target.role);
      const key = JSON.stringify([target.role, target.cover]);
      if (!role || !hasPeople(agreement, role) || seen.has(key)) continue;
      seen.add(key);
      examine(context, role, target);
    }
  },
});

function examine({ agreement, report }: CheckContext, role: Role, target: RoundRobinTarget): void {
  const related = [{ at: target, message: `Here people are chosen who cover ${target.cover.join(' and ')}.` }];
  const members = role.members.filter((member) => isInTerm(agreement, member));
  const kinds = kindsOfLeads(agreement, target.cover).map((kind) => ({
    kind,
    by: members.filter((member) => covers(member, target.cover, kind)),
  }));
  const never = kinds.filter(({ by }) => by.length === 0);
  if (never.length > 0) {
    const names = never.map(({ kind }) => kind.join(' and '));
    report({
      at: [role, 'name'],
      message: `Nobody in '${role.name}' covers ${target.cover.join(' and ')} ${listed(names)}, so its people never get these leads, and a later line takes them all, such as the queue at the end. Add ${never.length === 1 ? 'it' : 'them'} to the \`covers\` of a member.`,
      related,
    });
  }
  for (const { kind, by } of kinds) {
    const months = by.length === 0 ? [] : monthsWithout(agreement, role, by);
    if (months.length === 0) continue;
    report({
      at: [role, 'name'],
      message: `Nobody in '${role.name}' who covers '${kind.join(' and ')}' takes leads in ${monthsText(months)}: ${whyNot(by)}. Name a second member for it, or a cover.`,
      related,
    });
  }
}

/** Several fields can have very many combinations; those beyond are not looked at. */
const MOST_KINDS = 1_000;

/** Every combination of options that a lead can have in these fields. */
function kindsOfLeads({ lead }: Agreement, fields: readonly string[]): readonly (readonly string[])[] {
  return fields.reduce<readonly (readonly string[])[]>(
    (kinds, field) => {
      const type = entryOf(lead.fields, field)?.type;
      const options = type?.kind === 'options' ? type.options : [];
      return kinds.flatMap((kind) => options.map((option) => [...kind, option])).slice(0, MOST_KINDS);
    },
    [[]],
  );
}

const covers = (member: Member, fields: readonly string[], kind: readonly string[]): boolean =>
  fields.every((field, index) =>
    member.covers.some((one) => one.field === field && one.values.includes(kind[index] ?? '')),
  );

const whyNot = (by: readonly Member[]): string =>
  `${listed(by.map(({ person }) => person))} ${by.length === 1 ? 'is' : 'are'} away, not there, or at 0% of the ramp`;
