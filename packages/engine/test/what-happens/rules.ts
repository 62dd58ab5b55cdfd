/** The rules of a chapter of the page, in its order, each with what shows that it holds. */
export type Rules = Readonly<Record<string, () => void>>;
