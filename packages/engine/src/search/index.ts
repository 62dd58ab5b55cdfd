export type { Counterexample } from './counterexample.ts';
export { type Searched, type SearchOptions, search, searchAside } from './search.ts';
