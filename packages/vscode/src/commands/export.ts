import { documentMarkdown, documentPage } from '@sla/targets';
import { planOf } from '../agreements/plan-of.ts';
import { ofAgreement } from './command.ts';
import { save } from './save.ts';

/** Writes the document as a page that stands alone. */
export const exportHtml = ofAgreement('sla.exportHtml', (compiled) => {
  const { agreement } = compiled;
  return save(compiled, { text: documentPage(agreement, planOf(agreement)), extension: 'html', kind: 'HTML' });
});

/** Writes the document as Markdown. */
export const exportMarkdown = ofAgreement('sla.exportMarkdown', (compiled) => {
  const { agreement } = compiled;
  return save(compiled, { text: documentMarkdown(agreement, planOf(agreement)), extension: 'md', kind: 'Markdown' });
});
