import { describe, expect, test } from 'vitest';
import { agreementOf, EXAMPLES, filesOf } from '../../../../test/examples.ts';
import { scenarioText } from '../../src/index.ts';

describe('scenarioText', () => {
  const cases = EXAMPLES.flatMap((example) => {
    const files = filesOf(example);
    const agreement = agreementOf(files);
    return agreement.scenarios.map((scenario) => ({ example, files, agreement, scenario }));
  });

  test.each(cases)('$example: $scenario.name, read again, is the same', ({ files, agreement, scenario }) => {
    const { prose: _, ...bare } = scenario;
    const text = scenarioText(scenario);
    const [root = ''] = Object.keys(files);
    const before = agreement.scenarios.length;
    const again = agreementOf({ ...files, [root]: `${files[root]}\n${text.replace(quotedName(text), '"Again"')}` });
    const found = again.scenarios.find(({ name }) => name === 'Again');
    expect(again.scenarios).toHaveLength(before + 1);
    expect({ ...found, name: scenario.name }).toEqual(bare);
  });
});

const quotedName = (text: string): string => /"(?:[^"\\]|\\.)*"/.exec(text)?.[0] ?? '';
