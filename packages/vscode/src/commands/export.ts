import { plan } from '@sla/agreement';
import { documentMarkdown, documentPage } from '@sla/targets';
import { ofAgreement } from './command.ts';
import { save } from './save.ts';

/** Writes the document as a page that stands alone. */
export const exportHtml = ofAgreement('sla.exportHtml', (compiled) => {
  const { agreement } = compiled;
  return save(compiled, { text: documentPage(agreement, plan(agreement)), extension: 'html', kind: 'HTML' });
});

/** Writes the document as Markdown. */
export const exportMarkdown = ofAgreement('sla.exportMarkdown', (compiled) => {
  const { agreement } = compiled;
  return save(compiled, { text: documentMarkdown(agreement, plan(agreement)), extension: 'md', kind: 'Markdown' });
});
