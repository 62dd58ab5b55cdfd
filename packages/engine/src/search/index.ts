export { type Searched, type SearchOptions, search } from './search.ts';
