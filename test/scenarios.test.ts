import { zoneNamed } from '@sla/agreement';
import { engineOf, play } from '@sla/engine';
import { describe, expect, test } from 'vitest';
import { agreementOf, EXAMPLES, filesOf } from './examples.ts';

const WITH_SCENARIOS = EXAMPLES.filter((example) => agreementOf(filesOf(example)).scenarios.length > 0);

describe.each(WITH_SCENARIOS)('the scenarios of %s', (example) => {
  const agreement = agreementOf(filesOf(example));
  const engine = engineOf(agreement, { zoneOf: zoneNamed });
  test.each(agreement.scenarios.map((scenario, index) => [scenario.name, scenario, index] as const))(
    '%s',
    (_, scenario, index) => {
      const { steps } = play(engine, scenario, `/scenarios/${index}`);
      expect(steps.filter(({ verdict }) => !verdict.passed)).toEqual([]);
    },
  );
});
