/** A share of what people can do: `57%`. */
export const usedText = (utilisation: number): string => `${(utilisation * 100).toFixed(0)}%`;
