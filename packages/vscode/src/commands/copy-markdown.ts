import { documentMarkdown } from '@sla/targets';
import { env, window } from 'vscode';
import { planOf } from '../agreements/plan-of.ts';
import { ofAgreement } from './command.ts';

/** Puts the agreement on the clipboard as a document, to be pasted where people write to each other. */
export const copyMarkdown = ofAgreement('sla.copyMarkdown', async ({ agreement }) => {
  await env.clipboard.writeText(documentMarkdown(agreement, planOf(agreement)));
  window.setStatusBarMessage('The agreement is on the clipboard as Markdown.', SHOWN_MS);
});

const SHOWN_MS = 4000;
