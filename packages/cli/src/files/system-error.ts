/** Whether an exception comes from the system (a missing file, a full disk), which is nobody's programming fault. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

/** What the system said, in words. */
export const explain = (error: NodeJS.ErrnoException): string =>
  WORDS[error.code ?? ''] ?? `The system says ${error.code ?? error.message}.`;

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'You have no permission.',
  EDQUOT: 'Your quota of disk space is used up.',
  EEXIST: 'A file of that name is in the way.',
  EFBIG: 'The file would be larger than is allowed.',
  EIO: 'The disk reports a fault.',
  EISDIR: 'It is a folder.',
  ELOOP: 'Its link leads in a circle.',
  EMFILE: 'Too many files are open.',
  ENAMETOOLONG: 'The name is too long.',
  ENOENT: 'There is no such file.',
  ENOSPC: 'The disk is full.',
  ENOTDIR: 'A part of the path is not a folder.',
  EPERM: 'It is not allowed.',
  EROFS: 'The disk is read-only.',
  ETXTBSY: 'The file is in use.',
};
