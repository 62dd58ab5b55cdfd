import { type Agreement, nameText } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';
import { handoffDraft, qualified } from '../support/drafts.ts';
import { isFree } from '../support/names.ts';
import { handoffsBetweenParties } from '../support/parties.ts';
import { listed } from '../support/words.ts';

export const missingHandoff = defineCheck({
  code: 'missing-handoff',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement says how a lead passes from one team to the other.',
  run: ({ agreement, report }) => {
    if (handoffsBetweenParties(agreement).length > 0) return;
    const [from = 'Marketing', to = 'Sales'] = agreement.between;
    const whom = agreement.between.length > 1 ? `between ${listed(agreement.between)}` : 'from one team to another';
    const fix = ofQualified(agreement);
    report({
      at: [agreement, 'name'],
      message: `No handoff passes leads ${whom}. Add one, such as \`handoff ToSales from ${nameText(from)} to ${nameText(to)} { when lead becomes MQL }\`.`,
      ...(fix ? { fix } : {}),
    });
  },
});

function ofQualified(agreement: Agreement): Repair | undefined {
  const [from, to] = agreement.between;
  const stage = qualified(agreement);
  if (from === undefined || to === undefined || stage === undefined) return undefined;
  const name = isFree(agreement, `To${to}`) ? `To${to}` : 'Handover';
  const declaration = handoffDraft(agreement, { name, from, to, stage });
  if (declaration === undefined) return undefined;
  return { title: `Hand '${stage}' over to '${to}'`, kind: 'add declaration', beside: agreement, declaration };
}
