/** The page of the preview: shows what the extension sends, and says what the reader chooses. */
import type { FromPage, ShowDocument, ShowPlace, ToPage } from '../src/preview/messages.ts';

interface Host {
  readonly postMessage: (message: FromPage) => void;
  readonly setState: (state: string) => void;
}
declare const acquireVsCodeApi: () => Host;

const CURRENT = 'sla-current';

const host = acquireVsCodeApi();
const place = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}.`);
  return found;
};
const [notice, look, shown] = [place('notice'), place('look'), place('document')];

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'document') show(data);
  else if (data.kind === 'place') lead(data);
  else notice.textContent = data.text;
});

/** Puts the new document in place of the old one, and leaves the reader and the keyboard where they were. */
function show({ body, css, subject }: ShowDocument): void {
  const focused = document.activeElement?.id;
  const current = document.querySelector(`.${CURRENT}`)?.id;
  const top = document.documentElement.scrollTop;
  notice.textContent = '';
  if (look.textContent !== css) look.textContent = css;
  // The body is made of escaped text, and the policy of the page lets nothing in it run.
  shown.innerHTML = body;
  document.documentElement.scrollTo({ top, behavior: 'instant' });
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  if (current) document.getElementById(current)?.classList.add(CURRENT);
  host.setState(subject);
}

/** Leads the reader to a place of the document. */
function lead({ id, isChosen }: ShowPlace): void {
  const found = document.getElementById(id);
  if (!found || found.tagName === 'MAIN') return;
  document.querySelector(`.${CURRENT}`)?.classList.remove(CURRENT);
  found.classList.add(CURRENT);
  if (isChosen || !isSeen(found)) found.scrollIntoView({ block: isTall(found) ? 'start' : 'center' });
  if (isChosen) focus(found);
}

const isTall = (element: HTMLElement): boolean => element.getBoundingClientRect().height > window.innerHeight;

/** Whether all of it can be read where it is, or it fills the page. Else it goes to the middle: at an edge it is missed. */
function isSeen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const { innerHeight } = window;
  return isTall(element) ? top <= 0 && bottom >= innerHeight : top >= 0 && bottom <= innerHeight;
}

/** For those who read with the keyboard or a screen reader. */
function focus(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

document.addEventListener('click', (event) => {
  if (event.target instanceof Element && choose(event.target)) event.preventDefault();
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.target instanceof Element)) return;
  // A link makes a click of it by itself.
  if (event.target.closest('a[href]') === null && choose(event.target)) event.preventDefault();
});

/** A link into the document leads there; everything else that stands for something leads to its words. */
function choose(target: Element): boolean {
  const link = target.closest('a[href^="#"]');
  if (link && !link.classList.contains('sla-self')) {
    const to = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    to?.scrollIntoView({ block: 'start' });
    if (to) focus(to);
    return to !== null;
  }
  // What somebody marks in order to copy it is not chosen.
  if (window.getSelection()?.isCollapsed === false) return false;
  const pointed = target.closest('[data-pointer]');
  const value = pointed?.getAttribute('data-pointer');
  if (!pointed || pointed.tagName === 'MAIN' || value == null) return false;
  host.postMessage({ kind: 'chosen', place: value });
  return true;
}

host.postMessage({ kind: 'ready' });
