import { type Agreement, nameText } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';
import { drafted, onlyRoleOf } from '../support/drafts.ts';
import { isFree } from '../support/names.ts';
import { handoffsBetweenParties } from '../support/parties.ts';

export const missingReturn = defineCheck({
  code: 'missing-return',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement says what becomes of leads that do not convert.',
  run: ({ agreement, report }) => {
    const [first] = agreement.lead.path;
    if (agreement.lead.path.length < 2 || takesLeadsBack(agreement) || lacksWayBack(agreement)) return;
    const fix = stageBeside(agreement);
    report({
      at: [agreement, 'name'],
      message: `Leads that do not convert stay on the path from '${first}' for ever. Add a stage for them, such as \`stage Recycled { enters from MQL when owner decides for "Bad timing" }\`.`,
      ...(fix ? { fix } : {}),
    });
  },
});

/** The team that gives the leads takes those back that are on their way. */
function stageBeside(agreement: Agreement): Repair | undefined {
  const role = onlyRoleOf(agreement, agreement.between[0]);
  const left = agreement.lead.path.slice(1, -1);
  if (!role || left.length === 0 || !isFree(agreement, 'Recycled')) return undefined;
  return {
    title: "Add a stage 'Recycled'",
    kind: 'add declaration',
    beside: agreement,
    declaration: drafted(`stage Recycled owned by ${nameText(role.name)}`, [
      `enters from ${left.map(nameText).join(', ')} when owner decides for "Bad timing"`,
    ]),
  };
}

/** A stage off the path takes leads from it, or one on the path those of a later one. */
function takesLeadsBack({ stages, lead }: Agreement): boolean {
  const step = (stage: string) => lead.path.indexOf(stage);
  return Object.values(stages).some(({ name, enters }) =>
    enters.some(({ from }) =>
      from.some((earlier) => step(earlier) >= 0 && (step(name) < 0 || step(name) < step(earlier))),
    ),
  );
}

/** Some handoff gives leads and none gives any back, which has a finding of its own. */
function lacksWayBack(agreement: Agreement): boolean {
  const handoffs = handoffsBetweenParties(agreement);
  return handoffs.some(({ from, to }) => !handoffs.some((other) => other.from === to && other.to === from));
}
