import { readSample, why } from '@sla/engine';
import type { CompiledAgreement } from '@sla/language/lsp/protocol';
import { reportHtml } from '@sla/targets';
import { engineFor } from '../agreements/engine.ts';
import { report } from './report.ts';
import { wordsOf } from './words.ts';

/** The answer as a page, or in a sentence why there is none. */
export type Answer = { readonly body: string; readonly css: string } | { readonly notice: string };

/** Where the lead of a JSON text would go under an agreement. Of a list it is the first. */
export async function answerFor(compiled: CompiledAgreement, json: string): Promise<Answer> {
  const described = parsed(json);
  if ('notice' in described) return described;
  const { lead } = described;
  const engine = engineFor(compiled);
  if ('notice' in engine) return engine;
  const read = readSample(lead, engine, new Date());
  if ('problem' in read) return { notice: read.problem };
  const answer = why(engine, read.sample);
  if ('error' in answer) return { notice: refusal(answer.error) };
  return reportHtml(report(nameOf(lead), answer, engine, await wordsOf(compiled)), { interactive: true });
}

/** What is wrong with the lead; where it is, unless the sentence says so itself. */
function refusal({ message, part }: { readonly message: string; readonly part: string }): string {
  const name = part.slice(part.lastIndexOf('/') + 1);
  return message.includes(name) ? message : `${message} (${part.slice(1)})`;
}

function parsed(json: string): { readonly lead: unknown } | { readonly notice: string } {
  try {
    const found: unknown = JSON.parse(json);
    return { lead: Array.isArray(found) ? found[0] : found };
  } catch (error) {
    return { notice: `This is no JSON yet: ${error instanceof Error ? error.message : ''}` };
  }
}

function nameOf(lead: unknown): string {
  const isNamed = typeof lead === 'object' && lead !== null && 'lead' in lead && typeof lead.lead === 'string';
  return isNamed ? String(lead.lead) : 'A lead';
}
