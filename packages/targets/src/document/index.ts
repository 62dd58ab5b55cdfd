export {
  type DocumentHtml,
  type DocumentOptions,
  documentHtml,
  documentMarkdown,
  documentPage,
  documentPlaces,
  reportHtml,
} from './document.ts';
export { type DocumentPlace, nearestPlace } from './html/places.ts';
export type { Block, Inline, Row, SlaDocument, Table } from './model.ts';
export { elementId, pointerOfAttribute } from './pointer.ts';
