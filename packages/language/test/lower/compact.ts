/** JSON on as few lines as can be read: one entry of a list a line, without the quotes around keys. */
export const compact = (value: unknown): string =>
  Array.isArray(value) ? value.map(line).join('\n') : value === undefined ? 'nothing' : line(value);

const line = (value: unknown): string =>
  value === undefined
    ? 'nothing'
    : JSON.stringify(value)
        .replace(/"([A-Za-z]\w*)":/g, '$1: ')
        .replaceAll(',', ', ');
