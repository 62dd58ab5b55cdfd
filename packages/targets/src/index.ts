// Invariant: nothing here reads files, the clock or the environment; what a rendering needs is handed in.
export * from './document/index.ts';
export * from './expressions/index.ts';
export * from './json/index.ts';
export * from './outline/index.ts';
export * from './plan/index.ts';
export * from './scenario/index.ts';
export * from './status/index.ts';
