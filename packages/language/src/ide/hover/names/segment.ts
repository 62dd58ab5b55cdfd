import { describeCondition, type Group } from '@sla/agreement';
import { cardOf, fact } from '../card.ts';
import type { NameCard } from './name-card.ts';

export const segmentCard: NameCard = ({ name }, { agreement }) => {
  const segment = agreement.segments[name];
  if (!segment) return undefined;
  return cardOf('segment', segment, [
    ...fact('when', segment.when && describeCondition(segment.when)),
    ...fact('groups, the first that fits', segment.groups.map(groupText)),
  ]);
};

export const personaCard: NameCard = ({ name }, { agreement }) => {
  const persona = agreement.personas[name];
  return persona && cardOf('persona', persona, fact('when', describeCondition(persona.when)));
};

/** A group of a segment, or a row or column of a matrix. */
export const groupCard: NameCard = (target, { agreement }) => {
  if (!('owner' in target)) return undefined;
  const { owner, name } = target;
  const [segment, matrix] = [agreement.segments[owner.name], agreement.matrices[owner.name]];
  const lines = segment?.groups ?? [...(matrix?.rows ?? []), ...(matrix?.columns ?? [])];
  const group = lines.find((one) => one.name === name);
  return (
    group && {
      title: `${target.kind} ${name} of ${owner.name}`,
      ...(group.text === undefined ? {} : { text: group.text }),
      facts: fact('when', group.when ? describeCondition(group.when) : 'nothing before it fits'),
    }
  );
};

const groupText = ({ name, when }: Group): string =>
  `${name} ${when ? `when ${describeCondition(when)}` : 'otherwise'}`;
