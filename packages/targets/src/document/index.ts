export {
  type DocumentHtml,
  type DocumentOptions,
  documentHtml,
  documentMarkdown,
  documentPage,
  documentPlaces,
} from './document.ts';
export { type DocumentPlace, nearestPlace } from './html/places.ts';
export { elementId, pointerOfAttribute } from './pointer.ts';
