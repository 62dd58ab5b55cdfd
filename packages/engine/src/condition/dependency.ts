import type { FieldReference } from '@sla/agreement';

/* What a condition may look at, as keys: a line is read again only where something has changed that it looks at. */

export const onStage = 'stage';
export const onOwner = 'owner';
export const onAccount = 'account';
/** What other leads of the account do. */
export const onSiblings = 'siblings';
/** The passing of time. */
export const onTime = 'time';
export const onDecision = 'decision';
export const onField = ({ of, field }: FieldReference): string => `${of} field ${field}`;
export const onEvent = (event: string): string => `event ${event}`;
export const onScore = (score: string): string => `score ${score}`;
export const onContact = (contact: string): string => `contact ${contact}`;
export const onHandoff = (handoff: string): string => `handoff ${handoff}`;
/** What has just turned true, or has held for some time. */
export const onTurn = (mark: string): string => `turn ${mark}`;
