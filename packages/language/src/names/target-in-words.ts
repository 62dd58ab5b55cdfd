import { kindInWords } from '../problem/names/kinds.ts';
import type { Target } from './target.ts';

/** What a name stands for, with its article, as people say it: `a stage`, `an option of 'region'`. */
export function targetInWords(target: Target): string {
  switch (target.kind) {
    case 'group':
    case 'row':
    case 'column':
    case 'result':
    case 'property':
      return `a ${target.kind} of '${target.owner.name}'`;
    case 'option':
      return `an option of '${target.owner.name}'`;
    case 'account field':
      return 'a field of the account';
    case 'person':
    case 'reason':
    case 'file':
      return `a ${target.kind}`;
    case 'builtin':
      return 'a word of the language';
    default:
      return kindInWords(target.kind);
  }
}
