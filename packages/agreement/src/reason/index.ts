export type { Answer, Ask, Proof } from './answer.ts';
export { always, covered, disjoint, implies, possible, satisfiable } from './decide.ts';
export { evaluate } from './evaluate.ts';
export * from './limits.ts';
export * from './snapshot.ts';
export type { ScoreRange, World } from './world.ts';
