import { paperValues } from './colours.ts';

/** On paper: black on white, no contents to click, and nothing torn apart at the end of a page. */
export const printCss = `@media print {
html body .sla-document.sla-document {
  color-scheme: light;
${paperValues}
}
.sla-document { display: block; padding: 0; background: none; font-size: 10pt; }
.sla-contents { display: none; }
.sla-masthead, .sla-sections { max-width: none; }
.sla-sections > section { margin-top: 2rem; }
.sla-document h2, .sla-document h3, .sla-document h4 { break-after: avoid; }
.sla-document tr, .sla-document li, .sla-document figure, .sla-tiles { break-inside: avoid; }
.sla-document caption, .sla-document thead { break-after: avoid; }
.sla-document a { color: inherit; text-decoration: none; }
.sla-table, .sla-picture { overflow: visible; background: none; }
}
`;
