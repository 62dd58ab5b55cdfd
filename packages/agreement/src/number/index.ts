export * from './currency.ts';
export * from './exact.ts';
export * from './format.ts';
export * from './money.ts';
export * from './outcome.ts';
export * from './ratio.ts';
