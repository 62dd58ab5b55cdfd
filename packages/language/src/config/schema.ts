import type { Rule } from '../problem/rule.ts';
import { LEVELS } from './config.ts';

/** The JSON Schema (2020-12) of `sla.config.json`, made from the catalogue of rules. */
export function configSchema(rules: readonly Rule[]): object {
  const properties = rules
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map((rule) => [rule.code, { description: rule.summary, default: rule.level, enum: levelsOf(rule) }]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:sla:config:1',
    title: 'Configuration of a project with agreements',
    description: 'Stands as sla.config.json at the top of a workspace; imports cannot leave the folder it is in.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { description: 'Where the schema of this file is, for editors.', type: 'string' },
      rules: {
        title: 'Rules',
        description: 'How much each rule matters, by its code. A rule that is not named keeps its own level.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(properties),
      },
      ignore: {
        title: 'Left out',
        description:
          'Globs, from this folder down, of files that are left out where a folder is read, as `drafts/**`. A file that is named is read all the same.',
        type: 'array',
        items: { type: 'string', minLength: 1, pattern: '^(?!/|!|\\.\\.?/)[^\\\\]*[^\\s\\\\][^\\\\]*$' },
      },
    },
  };
}

/** The levels a rule may have: an essential one keeps its own. */
export const levelsOf = (rule: Rule): readonly string[] => (rule.essential ? [rule.level] : LEVELS);
