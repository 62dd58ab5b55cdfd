export { type Formatted, format } from './format.ts';
