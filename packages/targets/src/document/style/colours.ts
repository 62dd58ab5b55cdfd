/** What a colour means, what the editor calls it (where it has one), and its value where there is no editor. */
export const COLOURS = [
  { name: 'paper', editor: 'editor-background', light: '#ffffff', dark: '#16191f' },
  { name: 'surface', editor: 'editorWidget-background', light: '#f5f6f8', dark: '#1e232b' },
  { name: 'ink', editor: 'editor-foreground', light: '#1b222c', dark: '#e4e8ee' },
  { name: 'quiet', editor: 'descriptionForeground', light: '#566170', dark: '#a3adba' },
  { name: 'line', editor: 'panel-border', light: '#dde1e7', dark: '#343b46' },
  { name: 'faint', light: '#a9b2bf', dark: '#66707e' },
  { name: 'link', editor: 'textLink-foreground', light: '#1d5ba6', dark: '#7db4f2' },
  { name: 'focus', editor: 'focusBorder', light: '#1d5ba6', dark: '#7db4f2' },
  { name: 'need', light: '#7a8698', dark: '#7f8b9d' },
  { name: 'have', light: '#2c6bb3', dark: '#6aa7ea' },
  { name: 'soft', light: '#dbe7f5', dark: '#233a55' },
  { name: 'good', light: '#1a6b40', dark: '#6fcf97' },
  { name: 'short', light: '#ad241c', dark: '#ff8f85' },
  { name: 'open', light: '#805300', dark: '#e5b454' },
  { name: 'second', light: '#1a6b40', dark: '#6fcf97' },
  { name: 'third', light: '#7e4391', dark: '#cf9ce0' },
] as const satisfies readonly Colour[];

interface Colour {
  readonly name: string;
  readonly editor?: string;
  readonly light: string;
  readonly dark: string;
}

const values = (theme: 'light' | 'dark'): string =>
  COLOURS.map((colour: Colour) => {
    const value = colour.editor === undefined ? colour[theme] : `var(--vscode-${colour.editor}, ${colour[theme]})`;
    return `  --sla-${colour.name}: ${value};`;
  }).join('\n');

/** The values on paper, whatever editor or system they are printed from. */
export const paperValues = COLOURS.map(({ name, light }) => `  --sla-${name}: ${light};`).join('\n');

const light = `  color-scheme: light;\n${values('light')}`;
const dark = `  color-scheme: dark;\n${values('dark')}`;

/** Where contrast is asked for, quiet words are as strong as the others and lines are drawn in full; what is not filled must not look like what is. */
const strong = `  --sla-quiet: var(--sla-ink);
  --sla-line: var(--vscode-contrastBorder, currentColor);
  --sla-faint: var(--sla-line);
  --sla-need: var(--sla-ink);
  --sla-groove: var(--sla-soft);
  --sla-surface: var(--sla-paper);`;

/**
 * Colours by what they mean. In an editor its own variables and the class of its body decide; elsewhere the reader's
 * system does. Every colour of a text stands at 4.5:1 or more on the paper and on the surface.
 */
export const colourCss = `.sla-document {
${light}
}
@media (prefers-color-scheme: dark) {
body:where(:not([class*='vscode-'])) .sla-document {
${dark}
}
}
.vscode-dark .sla-document,
.vscode-high-contrast:where(:not(.vscode-high-contrast-light)) .sla-document {
${dark}
}
.vscode-high-contrast .sla-document,
.vscode-high-contrast-light .sla-document {
${strong}
}
@media (prefers-contrast: more) {
body:where(:not([class*='vscode-'])) .sla-document {
${strong}
}
}
`;
