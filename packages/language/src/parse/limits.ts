/**
 * How much one file may hold. Beyond a limit the file gets one diagnostic and the rest is left unread:
 * the parser below is recursive, and an overflow in it would spoil the parses that follow.
 */

/** Characters in one file: about 120,000 lines of agreement; an editor that opens more keeps its author waiting. */
export const MAX_FILE_LENGTH = 4_000_000;
/** Open parentheses at one place. The parser itself gives up at about 300. */
export const MAX_NESTING = 50;
/** Words, literals and signs in one statement. */
export const MAX_LINE_TOKENS = 5_000;
/** Characters in a name. */
export const MAX_NAME_LENGTH = 200;
/** Characters in a quoted text. */
export const MAX_TEXT_LENGTH = 10_000;
/** Syntax problems reported for one file; the rest says little once there are so many. */
export const MAX_PROBLEMS = 500;
