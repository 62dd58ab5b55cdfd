/** The label of a stage, a group or an option of a field. */
export const optionLabel = (name: string): string => `option ${name}`;
