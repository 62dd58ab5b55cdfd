/** Long enough for what moves to have come to rest, and for what is asked for to have come. */
const REST_MS = 2500;

/** Waits as somebody does who looks. */
export const rest = (ms = REST_MS): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
