import { describe, expect, test } from 'vitest';
import { failureText, play } from '../src/index.ts';
import { base, engineOfText } from './support.ts';

const text = (line: string): string => `${base}
role Rep in Sales { member "Ana Ruiz" <ana@test.example> }
account { field size number }
lead {
  path Lead -> MQL
  field phone text
  field amount money
  event demo_requested
}
score Interest { +50 each time demo_requested }
segment Size {
  group Small when amount < 100 USD
  group Large otherwise
}
matrix Grade {
  rows Size
  column Keen when Interest >= 60
  column Cool otherwise
  cell Large and Keen is Best
  cell otherwise is Rest
}
stage Lead owned by Marketer { enters when created }
stage MQL owned by Rep { enters when demo_requested }
handoff ToSales from Marketing to Sales {
  when lead becomes MQL
  route round robin among Rep
  accept within 4 business hours
}
handoff Later from Marketing to Sales {
  when amount is known
  route to Unassigned otherwise
  accept within 1 business day
}
scenario "S" {
  given amount = 500 USD
  at 2027-03-08 09:00 amount = 5,000 USD
  at 2027-03-08 10:00 demo_requested
  expect ${line}
}
`;

/** Why a line of a scenario fails, with the words to blame. */
function failed(line: string): string {
  const engine = engineOfText(text(line));
  const [scenario] = engine.agreement.scenarios;
  if (scenario === undefined) throw new Error('The test has no scenario.');
  const verdict = play(engine, scenario, '/scenarios/0').steps.at(-1)?.verdict;
  return verdict === undefined || verdict.passed ? 'passed' : failureText(verdict);
}

describe('of what is not as it should be is said what it is', () => {
  test.each([
    ['stage is Lead', 'The lead is MQL.'],
    ['stage is not MQL', 'The lead is MQL.'],
    ['lead is MQL for 2 hours', 'The lead is MQL, since 2027-03-08 10:00.'],
    ['Interest = 5', 'Interest is 50.'],
    ['amount in (1 USD, 2 USD)', 'amount is 5,000 USD.'],
    ['owner is missing', 'The owner is Ana Ruiz.'],
    ['account is known', 'The lead has no account.'],
    ['phone = "1"', 'phone is missing.'],
    ['size of account > 5', 'size of account is missing.'],
    ['Grade is Best', 'Grade is Rest.'],
    ['owner is known and Interest > 60 and stage is Lead', 'Interest is 50.'],
    ['ToSales to Unassigned', 'ToSales gave the lead to Ana Ruiz.'],
    ['Later to Rep', 'Later gave the lead to Unassigned.'],
    ['ToSales due by 2027-03-08 15:00', 'ToSales.accept is due by 2027-03-08 14:00.'],
    ['ToSales target by 2027-03-08 15:00', 'ToSales.accept has no target.'],
    ['ToSales is rejected', 'This does not hold.'],
  ])('%s', (line, said) => {
    expect(failed(line)).toBe(said);
  });
});
