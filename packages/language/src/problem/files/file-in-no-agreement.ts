import { defineProblem } from '../define-problem.ts';

export const fileInNoAgreement = defineProblem<[]>({
  code: 'file-in-no-agreement',
  category: 'files',
  level: 'warning',
  summary: 'Every file is part of an agreement.',
  message: () =>
    'This file belongs to no agreement, so only its syntax was checked: it has no header, and no file with one imports it. Import it, or write the header: `agreement "NAME" { … }`.',
});
