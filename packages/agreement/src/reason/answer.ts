import type { Condition } from '../model/condition.ts';
import type { Limit } from './limits.ts';
import type { SampleLead } from './snapshot.ts';

/** The condition is to be true or, where `holds` is false, not true: false or unknown. */
export interface Ask {
  readonly condition: Condition;
  readonly holds: boolean;
}

/** Whether some lead can fit at some instant; `no` is certain, and so is `yes`, with a lead that fits. */
export type Answer =
  | { readonly verdict: 'yes'; readonly sample: SampleLead }
  | { readonly verdict: 'no' }
  | { readonly verdict: 'unknown'; readonly limit: Limit };

/** Whether something holds for every lead at every instant; `yes` is certain, `no` has a lead for which it does not. */
export type Proof =
  | { readonly verdict: 'yes' }
  | { readonly verdict: 'no'; readonly sample: SampleLead }
  | { readonly verdict: 'unknown'; readonly limit: Limit };
