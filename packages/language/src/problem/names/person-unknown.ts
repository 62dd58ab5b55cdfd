import { quoted } from '@sla/agreement';
import { defineProblem } from '../define-problem.ts';

export const personUnknown = defineProblem<[name: string, suggestion: string | undefined]>({
  code: 'person-unknown',
  category: 'names',
  level: 'error',
  essential: true,
  summary: 'A person who is named is declared once with an address.',
  about: (name) => name,
  message: (name, suggestion) =>
    suggestion
      ? `Nobody is called '${name}'. Did you mean '${suggestion}'?`
      : `'${name}' has no address anywhere. Write it once, as in \`${quoted(name)} <name@company.example>\`.`,
});
