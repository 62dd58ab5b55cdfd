import type { Agreement, Plan } from '@sla/agreement';
import { type Context, contextOf } from './context.ts';
import { documentElement } from './html/document.ts';
import { type DocumentPlace, withPlaces } from './html/places.ts';
import { escapeMarkup, writeMarkup } from './html/write.ts';
import { withLineProse } from './line-prose.ts';
import { writeMarkdown } from './markdown/write.ts';
import type { SlaDocument } from './model.ts';
import { headBlocks } from './sections/head.ts';
import { sectionsOf } from './sections/index.ts';
import { documentCss } from './style/index.ts';

/** How the document is made. */
export interface DocumentOptions {
  /**
   * Rows, lines and parts that stand for something can be reached with the keyboard, for a host that leads from them to
   * the words of the agreement. Without it only links can.
   */
  readonly interactive?: boolean;
}

/** The document for a page or a panel. */
export interface DocumentHtml {
  /** One `main` element: no scripts, nothing that is loaded. */
  readonly body: string;
  /** Everything it looks by; colours are variables that follow the editor or the reader's system. */
  readonly css: string;
  /** Every element that stands for something in the agreement, in the order of the document. */
  readonly places: readonly DocumentPlace[];
}

/** The agreement as a document that both teams read, in HTML. Equal agreements give equal bytes. */
export function documentHtml(agreement: Agreement, plan: Plan, options: DocumentOptions = {}): DocumentHtml {
  return reportHtml(documentOf(contextOf(agreement, plan)), options);
}

/** A document that somebody else has written from the same parts, in the same look. */
export function reportHtml(document: SlaDocument, options: DocumentOptions = {}): DocumentHtml {
  const look = { isInteractive: options.interactive ?? false };
  const { root, places } = withPlaces(documentElement(document, look));
  return { body: `${writeMarkup(root).trimStart()}\n`, css: documentCss, places };
}

/** The document as a page that stands alone: nothing is loaded, and nothing could be. */
export function documentPage(agreement: Agreement, plan: Plan): string {
  const { body, css } = documentHtml(agreement, plan);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeMarkup(agreement.name)}</title>
<style>
${css}</style>
</head>
<body>
${body}</body>
</html>
`;
}

/** The document as Markdown, to be sent or kept where no page is shown. */
export const documentMarkdown = (agreement: Agreement, plan: Plan): string =>
  writeMarkdown(documentOf(contextOf(agreement, plan)));

/** Every place of the HTML document that stands for something in the agreement: pointer and id of its element. */
export const documentPlaces = (agreement: Agreement, plan: Plan): readonly DocumentPlace[] =>
  documentHtml(agreement, plan).places;

const documentOf = (context: Context): SlaDocument =>
  withLineProse(
    { title: context.agreement.name, head: headBlocks(context), sections: sectionsOf(context) },
    context.agreement,
  );
