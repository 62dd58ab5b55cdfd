/** Which teams stand behind roles, queues and people, as far as their declarations say. */
export interface Sides {
  readonly roles: ReadonlyMap<string, string>;
  readonly queues: ReadonlyMap<string, string>;
  /** A person's teams are those they lead; of others those in which they have a role. */
  readonly leaders: ReadonlyMap<string, readonly string[]>;
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/** Nobody stands behind anything. */
export const NO_SIDES: Sides = { roles: new Map(), queues: new Map(), leaders: new Map(), members: new Map() };
