import type { Due, DueChoice, SlaPromise } from '@sla/agreement';

/** Promises about a lead that people keep or break by what they do. */
const KINDS: readonly SlaPromise['kind'][] = ['promise', 'acceptance', 'first touch', 'attempts'];

/** Whether people owe it for each lead or account, rather than for a period or a date. */
export const isAboutLeads = ({ kind }: SlaPromise): boolean => KINDS.includes(kind);

const choicesOf = (due: Due | undefined): readonly DueChoice[] => (due?.kind === 'after' ? due.choices : []);

/** The firm times of a promise that run from its start. */
export const firmTimesOf = ({ firm }: SlaPromise): readonly DueChoice[] => choicesOf(firm);

/** The times of a promise that are aimed at and run from its start. */
export const targetTimesOf = ({ target }: SlaPromise): readonly DueChoice[] => choicesOf(target);

/** What a promise is called in a sentence: the first touch of 'HotLeads', the acceptance of 'ToSales'. */
export function promiseText({ kind, name, from }: SlaPromise): string {
  switch (kind) {
    case 'acceptance':
      return `The acceptance of '${from}'`;
    case 'first touch':
      return `The first touch of '${from}'`;
    case 'attempts':
      return `The window of attempts of '${from}'`;
    default:
      return `'${name}'`;
  }
}
