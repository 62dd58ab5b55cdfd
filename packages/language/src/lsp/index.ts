/** The language server, wherever it runs. Invariant: it reaches files only through the file system it is handed. */
export * from './protocol.ts';
export { type ServerHost, serve } from './server.ts';
export type { FileSystem } from './session/file-system.ts';
export type { Surroundings } from './session/surroundings.ts';
