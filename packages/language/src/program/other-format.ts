/** Programs that give their files names that end in `.sla`, and how these begin. */
const FORMATS: readonly { readonly begins: RegExp; readonly what: string }[] = [
  {
    begins: /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<SCRIBUS/,
    what: 'a document of the page layout program Scribus',
  },
  { begins: /^\s*(?:<\?xml[^>]*>\s*)?<sleigh\b/, what: 'a processor description compiled by SLEIGH' },
  { begins: /^\s*<\?xml\b/, what: 'an XML file' },
];

/** What a text is, where it belongs to another program. */
export const otherFormatOf = (text: string): string | undefined =>
  text.trimStart().startsWith('<') ? FORMATS.find(({ begins }) => begins.test(text.slice(0, 2_000)))?.what : undefined;
