export * from './by-month.ts';
export * from './expected.ts';
export * from './gap.ts';
export * from './month.ts';
export * from './required.ts';
export * from './undetermined.ts';
