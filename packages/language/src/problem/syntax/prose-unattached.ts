import { defineProblem } from '../define-problem.ts';

export const proseUnattached = defineProblem({
  code: 'prose-unattached',
  category: 'syntax',
  level: 'info',
  summary: 'Every explanation (`///`) stands above something that keeps it.',
  message: () =>
    'Nothing below keeps this explanation, so no document shows it. Move it above a declaration or a line that does, or make it a remark with `//`.',
});
