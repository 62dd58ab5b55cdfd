import { type PlannedPromise, type PromiseGroup, promiseWords } from '@sla/agreement';
import { type Context, referAll } from '../context.ts';
import { styled, textOf } from '../inline.ts';
import type { Block, Column, Inline, Row } from '../model.ts';
import { pointerTo } from '../pointer.ts';
import { lateInline } from '../words/actions.ts';

/** What each team owes the other: until when, for what share of cases, and what happens when it is late. */
export const promiseBlocks = (context: Context): readonly Block[] =>
  context.plan.promises.map((group) => groupBlock(context, group));

function groupBlock(context: Context, group: PromiseGroup): Block {
  const title = textOf(groupTitle(context, group));
  const rows = group.promises.map((promise) => promiseRow(context, promise));
  return {
    kind: 'group',
    title,
    blocks: [{ kind: 'table', as: 'prose', caption: `What is owed: ${title}`, columns, rows }],
  };
}

function groupTitle(context: Context, { by, to }: PromiseGroup): Inline {
  const teams = (names: readonly string[]) => referAll(context, 'teams', names);
  if (by.length === 0) return ['Nobody in particular', ...(to.length === 0 ? [] : [' to ', ...teams(to)])];
  if (to.length === 0) return [...teams(by), ...(by.length > 1 ? [', together'] : [])];
  const isInside = by.length === to.length && by.every((team) => to.includes(team));
  return isInside ? ['Within ', ...teams(by)] : [...teams(by), ' to ', ...teams(to)];
}

const columns: readonly Column[] = ['What', 'Until when', 'For what share', 'If late'].map((title) => ({
  title,
  align: 'left',
}));

function promiseRow(context: Context, { name, sentence }: PlannedPromise): Row {
  const pointer = pointerTo('promises', name);
  const promise = context.agreement.promises[name];
  if (promise === undefined) return { pointer, cells: [[`${sentence}.`], [], [], []] };
  const { act, due, aim, calendar, share, runs } = promiseWords(promise, context.agreement);
  const aims = aim === undefined ? [] : [`aiming at ${aim}`];
  const where = calendar === undefined ? [] : [`in calendar ${calendar}`];
  return {
    pointer,
    cells: [
      [act],
      [[due, ...aims, ...where].filter((part) => part !== undefined).join(', ')],
      [share ?? styled('muted', 'always'), ...(runs === undefined ? [] : [`, ${runs}`])],
      lateInline(context, promise.late),
    ],
  };
}
