/** What the extension and the page of the preview say to each other. */

/** To the page. */
export type ToPage = ShowDocument | ShowNotice | ShowPlace;
/** The document, or a newer one in place of the last. */
export interface ShowDocument {
  readonly kind: 'document';
  readonly body: string;
  readonly css: string;
  /** What VS Code hands back when it opens the preview again after a restart. */
  readonly subject: string;
}
/** A sentence in place of the document. */
export interface ShowNotice {
  readonly kind: 'notice';
  readonly text: string;
}
/** Where the reader is led. */
export interface ShowPlace {
  readonly kind: 'place';
  readonly id: string;
  /** Whether the reader asked to be led there, and not only moved the cursor in the text. */
  readonly isChosen: boolean;
}

/** To the extension. */
export type FromPage = PageReady | PlaceChosen;
/** The page can be written to. */
export interface PageReady {
  readonly kind: 'ready';
}
/** The reader has chosen something and wants to see its words; the value of its `data-pointer`. */
export interface PlaceChosen {
  readonly kind: 'chosen';
  readonly place: string;
}
