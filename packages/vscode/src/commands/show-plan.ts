import { window } from 'vscode';
import { planPage } from '../plan/plan-page.ts';
import { ofAgreement } from './command.ts';

/** Shows what the goals need at every stage. */
export const showPlan = ofAgreement('sla.showPlan', async (compiled) => {
  await window.showTextDocument(planPage(compiled), { preview: false });
});
