import type { Duration } from './calendar.ts';
import type { Explained, Named } from './named.ts';
import type { Ratio } from './ratio.ts';

/** One of the two sides, or another team that takes part. */
export interface Team extends Named {
  /** The person who leads the team. */
  readonly leader?: string;
  /** The calendar its business time runs on. */
  readonly calendar: string;
}

/** A person, declared once with an address. */
export interface Person {
  /** The person's name as written; unique in the agreement. */
  readonly name: string;
  /** The e-mail address. */
  readonly email: string;
}

/** A job in a team: the people who do it, what they can carry, and how newcomers are ramped up. */
export interface Role extends Named {
  /** The team the role belongs to. */
  readonly team: string;
  /** The calendar its business time runs on. */
  readonly calendar: string;
  /** The people declared by name, in written order. */
  readonly members: readonly Member[];
  /** People without a name, beside the members; 0 where nothing is said. */
  readonly headcount: number;
  /** How many touches can be made. */
  readonly capacity?: Allowance;
  /** How many leads may be assigned; a full person is passed over by the routes. */
  readonly receives?: Allowance;
  /** Share of leads in the first, second, … and every later month since the start. */
  readonly rampLeads: readonly Ratio[];
  /** Share of goals in the first, second, … and every later month since the start. */
  readonly rampGoals: readonly Ratio[];
  /** What uses up a turn in a round robin: being assigned a lead, or a named event of that lead. */
  readonly turnUsed: TurnUse;
}

/** What uses up a turn in a round robin. */
export interface TurnUse {
  /** `assigned` where nothing else is said. */
  readonly event: string;
}

/** An amount of work in a period. */
export interface Allowance extends Explained {
  /** How many touches, or leads. */
  readonly count: number;
  /** In which period. */
  readonly per: Duration;
  /** `each`: for every person; `together`: for all people of the role. */
  readonly scope: 'each' | 'together';
  /** Neither word is written; `each` was filled in. */
  readonly scopeAssumed?: true;
}

/** A person's place in a role. */
export interface Member extends Explained {
  /** The person. */
  readonly person: string;
  /** Share of the turns in a round robin, relative to the others; 1 where nothing is said. It does not change caps. */
  readonly weight: number;
  /** For each lead field, the values this person covers. */
  readonly covers: readonly Coverage[];
  /** First day in the role; from the beginning of the agreement where nothing is said. */
  readonly from?: string;
  /** Last day in the role; at its end `owner leaves` becomes true for the person's leads. */
  readonly until?: string;
  /** Absences, first and last day included. */
  readonly away: readonly Absence[];
  /** The calendar this person's business time runs on. */
  readonly calendar: string;
}

/** The values of a lead field that a person takes. */
export interface Coverage {
  /** A field of the lead with options. */
  readonly field: string;
  /** The options covered. */
  readonly values: readonly string[];
}

/** An absence and who stands in. */
export interface Absence {
  /** First day away. */
  readonly from: string;
  /** Last day away. */
  readonly to: string;
  /** The person who becomes the owner of leads routed here meanwhile. */
  readonly coveredBy?: string;
}

/** A place where leads wait without a personal owner. */
export interface Queue extends Named {
  /** The team that answers for it. */
  readonly team: string;
  /** The roles whose people work it. */
  readonly workedBy: readonly string[];
}

/** Somebody the agreement speaks of. */
export type Party = TeamParty | RoleParty | PersonParty | QueueParty | OwnerParty;
/** A team. */
export interface TeamParty {
  readonly kind: 'team';
  /** The team. */
  readonly team: string;
}
/** A role: all its people. */
export interface RoleParty {
  readonly kind: 'role';
  /** The role. */
  readonly role: string;
}
/** One person. */
export interface PersonParty {
  readonly kind: 'person';
  /** The person. */
  readonly person: string;
}
/** A queue. */
export interface QueueParty {
  readonly kind: 'queue';
  /** The queue. */
  readonly queue: string;
}
/** Whoever owns the lead now, owned it last in the receiving team, or is named by its account. */
export interface OwnerParty {
  /** Which owner. */
  readonly kind: 'owner' | 'previous owner' | 'account owner';
}
