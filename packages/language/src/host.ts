/**
 * How the language reads files. Paths are inside the workspace, with forward slashes and without `.` or `..`.
 * Invariant: nothing else in this package touches a file system, so that the same code runs in the command, in a
 * server and in a browser.
 */
export interface Host {
  readonly read: (path: string) => FileRead;
}

export type FileRead = FileText | FileProblem;

export interface FileText {
  readonly kind: 'text';
  readonly text: string;
}

export interface FileProblem {
  readonly kind: 'problem';
  /** Why there is no text. `outside`: a link leads out of the workspace. `not text`: binary, or not UTF-8. */
  readonly reason: 'missing' | 'outside' | 'not text' | 'unreadable' | 'too large';
  /** What the system said, for people. */
  readonly detail?: string;
}
