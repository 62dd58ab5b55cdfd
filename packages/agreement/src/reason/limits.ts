/** Looks at formulas before a question is given up as undecided: about a tenth of a second of work. */
export const STEP_LIMIT = 100_000;
/**
 * Looks at formulas for all questions about one agreement together: about half a second of work, and more than the
 * largest example takes. What is asked after that is left undecided, counted and told.
 */
export const WORK_LIMIT = 500_000;
/** Ways to fulfil a question whose sample lead could not be built, before it is given up. */
export const DOUBT_LIMIT = 200;
/** Levels of one condition inside another; deeper ones are left undecided. */
export const DEPTH_LIMIT = 400;
/** Named things inside named things when a snapshot is evaluated; more is a circle. */
export const NAME_DEPTH_LIMIT = 400;
/** Variables of one kind that are compared with each other pair by pair; beyond, answers stay sound but say less. */
export const PAIR_LIMIT = 100;
/** Occurrences of one event in the past of a sample lead. */
export const MOST_OCCURRENCES = 200;
/** Lines of one choice that are asked whether earlier lines take all of them. */
export const LINE_LIMIT = 200;
/** Circles of stages that are looked at. */
export const CIRCLE_LIMIT = 1_000;
/** Stages that one circle goes through; longer ones are not looked for. */
export const LONGEST_CIRCLE = 100;

/** Which limit left a question undecided: work, nesting, or facts that fit singly but not as one lead. */
export type Limit = 'steps' | 'depth' | 'combination';
