import { agreementJson } from '@sla/targets';
import { commands, window } from 'vscode';
import { problemCounts } from '../agreements/problems.ts';
import { ofAgreement } from './command.ts';
import { save } from './save.ts';

/** Writes the compiled agreement, as `sla build` does; what has errors is not built. */
export const build = ofAgreement('sla.build', async (compiled) => {
  const { error } = problemCounts(compiled);
  if (error > 0) {
    const show = 'Show Problems';
    const said = await window.showWarningMessage('An agreement with errors is not built.', show);
    if (said === show) await commands.executeCommand('workbench.actions.view.problems');
    return;
  }
  await save(compiled, { text: agreementJson(compiled.agreement), extension: 'agreement.json', kind: 'JSON' });
});
