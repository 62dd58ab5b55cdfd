/** Questions that are asked about the standing points of one score; beyond, a bound is given instead of the exact end. */
export const STANDING_LIMIT = 400;
/** Facts that are combined with each other when the cheapest way is looked for; of more, those with the most points. */
export const FACT_LIMIT = 10;
/** Sets of occurrences that are tried to find one smaller than the obvious. */
export const TRY_LIMIT = 5_000;
/** Occurrences a way may have. */
export const MOST_STEPS = 2_000;
