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

/** What was drawn last: the same again would only take the keyboard and what is marked away. */
let drawn = '';

/** Puts the new document in place of the old one, and leaves the reader and the keyboard where they were. */
function show({ body, css, subject }: ShowDocument): void {
  notice.textContent = '';
  if (look.textContent !== css) look.textContent = css;
  if (body !== drawn) replace(body);
  host.setState(subject);
}

function replace(body: string): void {
  const refocus = keyboard();
  const current = document.querySelector(`.${CURRENT}`)?.id;
  const top = document.documentElement.scrollTop;
  // The body is made of escaped text, and the policy of the page lets nothing in it run.
  shown.innerHTML = body;
  drawn = body;
  document.documentElement.scrollTo({ top, behavior: 'instant' });
  if (current) document.getElementById(current)?.classList.add(CURRENT);
  refocus();
}

/** Where the keyboard is, to be put there again: at a part, or at the so many-th link of the part that it is in. */
function keyboard(): () => void {
  const focused = document.activeElement;
  const part = focused?.closest('#document [id]');
  if (!focused || !part) return () => undefined;
  const { id } = part;
  const at = [...part.querySelectorAll(REACHED)].indexOf(focused);
  return () => {
    const again = document.getElementById(id);
    const link = at < 0 ? undefined : again?.querySelectorAll<HTMLElement>(REACHED)[at];
    const element = link ?? again;
    if (element) focus(element);
  };
}

/** What the Tab key goes to. */
const REACHED = 'a[href], [tabindex="0"]';

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
