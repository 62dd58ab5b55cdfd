import type { Cell } from '@sla/agreement';
import type { Target } from '../../../names/target.ts';
import { cardOf, fact } from '../card.ts';
import type { NameCard } from './name-card.ts';

export const matrixCard: NameCard = ({ name }, { agreement }) => {
  const matrix = agreement.matrices[name];
  return matrix && cardOf('matrix', matrix, fact('cells', matrix.cells.map(cellText)));
};

/** A result of a matrix: the cells that lead to it, and which team must never own such a lead. */
export const resultCard: NameCard = (target, { agreement }) => {
  const matrix = ownerNamed(target, 'matrix');
  if (matrix === undefined) return undefined;
  const cells = agreement.matrices[matrix]?.cells.filter(({ result }) => result === target.name) ?? [];
  if (cells.length === 0) return undefined;
  const [text] = cells.flatMap((cell) => cell.text ?? []);
  const never = agreement.prohibitions.filter(
    ({ when }) => when.op === 'matrix' && when.matrix === matrix && when.results.includes(target.name),
  );
  return {
    title: `${matrix} is ${target.name}`,
    ...(text === undefined ? {} : { text }),
    facts: [
      ...fact(
        'follows from',
        cells.map(({ row, column }) => `${row} and ${column}`),
      ),
      ...fact('never to', never.map(({ to }) => to).join(', ') || undefined),
    ],
  };
};

const cellText = ({ row, column, result, text }: Cell): string =>
  `${row} and ${column} is ${result}${text === undefined ? '' : `: ${text}`}`;

const ownerNamed = (target: Target, kind: Target['kind']): string | undefined =>
  'owner' in target && target.owner.kind === kind ? target.owner.name : undefined;
