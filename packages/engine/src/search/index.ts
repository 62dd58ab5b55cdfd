export type { Counterexample } from './counterexample.ts';
export { type Searched, type SearchOptions, search, searchAside, USUAL_SEARCH } from './search.ts';
