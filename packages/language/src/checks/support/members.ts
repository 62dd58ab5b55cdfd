import type { Agreement, Member } from '@sla/agreement';

/** A person's places in roles. */
export const placesOf = ({ roles }: Agreement, person: string): readonly Member[] =>
  Object.values(roles).flatMap(({ members }) => members.filter((member) => member.person === person));
