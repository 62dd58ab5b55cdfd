import { zoneNamed } from '@sla/agreement';
import { AgreementError, type Engine, engineOf } from '@sla/engine';
import type { CompiledAgreement } from '@sla/language/lsp/protocol';

/** What carries an agreement out; or in a sentence why nothing can, as while definitions in it depend on each other. */
export function engineFor({ agreement }: CompiledAgreement): Engine | { readonly notice: string } {
  try {
    return engineOf(agreement, { zoneOf: zoneNamed });
  } catch (error) {
    if (error instanceof AgreementError) return { notice: error.message };
    throw error;
  }
}
