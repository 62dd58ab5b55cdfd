import { defineProblem } from '../define-problem.ts';

const files = { category: 'files', level: 'error', essential: true } as const;

export const importNotRelative = defineProblem<[path: string]>({
  ...files,
  code: 'import-not-relative',
  summary: 'An import names a file by its place relative to the file it stands in.',
  message: (path) =>
    `'${path}' does not say where to look. Begin with './' or '../', as in \`import "./definitions.sla"\`.`,
});

export const importOutside = defineProblem<[path: string]>({
  ...files,
  code: 'import-outside',
  summary: 'An import stays inside the workspace.',
  message: (path) => `'${path}' leads out of the workspace. Move the file inside, next to the agreement.`,
});

export const importMissing = defineProblem<[path: string, suggestion: string | undefined]>({
  ...files,
  code: 'import-missing',
  summary: 'An imported file exists.',
  message: (path, suggestion) =>
    suggestion
      ? `There is no file '${path}'. Did you mean '${suggestion}'?`
      : `There is no file '${path}'. Create it, or correct the path.`,
});

export const importUnreadable = defineProblem<[path: string, why: string]>({
  ...files,
  code: 'import-unreadable',
  summary: 'An imported file can be read as text.',
  message: (path, why) => `'${path}' cannot be read: ${why}.`,
});

export const tooManyFiles = defineProblem<[limit: number]>({
  ...files,
  code: 'too-many-files',
  summary: 'An agreement has a sensible number of files.',
  message: (limit) =>
    `This agreement imports more than ${limit} files; the others are not read. Split it into several agreements.`,
});

export const agreementSecond = defineProblem<[first: string]>({
  ...files,
  code: 'agreement-second',
  summary: 'An agreement has one header.',
  message: (first) =>
    `The agreement's header already stands in '${first}'. Remove this one, or do not import this file.`,
});
