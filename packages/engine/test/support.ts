import { type Agreement, zoneNamed } from '@sla/agreement';
import { agreementOf, filesOf } from '../../../test/examples.ts';
import { type Decision, type Engine, engineOf, type Fact, type Session } from '../src/index.ts';

/** The engine of a text. */
export function engineOfText(text: string): Engine {
  return engineOfAgreement(agreementOf({ 'agreement.sla': text }));
}

/** The engine of an example. */
export function engineOfExample(example: string): Engine {
  return engineOfAgreement(agreementOf(filesOf(example)));
}

const engineOfAgreement = (agreement: Agreement): Engine => engineOf(agreement, { zoneOf: zoneNamed });

/** Takes facts one after the other, and answers with what followed; a fact that is refused is a mistake of the test. */
export function follow(session: Session, ...facts: readonly Fact[]): readonly Decision[] {
  return facts.flatMap((fact) => {
    const outcome = session.take(fact);
    if ('error' in outcome) throw new Error(`${JSON.stringify(fact)}: ${outcome.error.message}`);
    return outcome.decisions;
  });
}

/** A small agreement between two teams, to which the lines of a test are added. */
export const base = `
agreement "Test" {
  between Marketing and Sales
  effective 2027-01-01
  expires 2027-12-31
  currency USD
  calendar Office
}
calendar Office {
  timezone "America/New_York"
  hours Mon-Fri 09:00-17:00
}
team Marketing { led by "Josh Park" <josh@test.example> }
team Sales { led by "Amy Chen" <amy@test.example> }
role Marketer in Marketing { headcount 1 }
queue Unassigned in Sales
`;
