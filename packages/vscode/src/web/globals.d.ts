/** A browser's worker, as far as it is used here; the types of Node, which the project has, know none. */
declare const Worker: new (url: string) => Worker;
interface Worker {
  terminate(): void;
}
