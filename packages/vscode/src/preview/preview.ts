/** The agreement as a document beside its text: follows the cursor, and leads from what is read to its words. */
import { type DocumentPlace, documentHtml, nearestPlace, pointerOfAttribute } from '@sla/targets';
import { Disposable, type ExtensionContext, type TextEditor, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { Agreements } from '../agreements/agreements.ts';
import { locationOf, pointersAt } from '../agreements/places.ts';
import { planOf } from '../agreements/plan-of.ts';
import { reveal } from '../agreements/reveal.ts';
import { Panel } from './panel.ts';

const VIEW_TYPE = 'sla.preview';

/** The one panel there is, or none; it shows the agreement that is looked at. */
export class Preview implements Disposable {
  readonly #extension: Uri;
  readonly #agreements: Agreements;
  readonly #subscriptions: Disposable;
  #panel: Panel | undefined;
  /** What the document that was drawn last has in it. */
  #places: readonly DocumentPlace[] = [];
  /** Whether the cursor has moved in words whose places were not known yet. */
  #isLate = false;

  constructor({ extensionUri }: ExtensionContext, agreements: Agreements) {
    this.#extension = extensionUri;
    this.#agreements = agreements;
    this.#subscriptions = Disposable.from(
      agreements.onDidChange(() => {
        this.#draw();
        if (this.#isLate && window.activeTextEditor) this.#follow(window.activeTextEditor);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state) => {
          this.#adopt(panel);
          if (typeof state === 'string') await agreements.look(Uri.parse(state));
        },
      }),
    );
  }

  /** Opens the preview beside the text, or brings it to the front. */
  async open(subject: Uri): Promise<void> {
    if (this.#panel) this.#panel.reveal('stays');
    else this.#adopt(window.createWebviewPanel(VIEW_TYPE, 'Agreement', BESIDE, { enableFindWidget: true }));
    await this.#agreements.look(subject);
  }

  /** Leads the reader to a part of the agreement. */
  async show(subject: Uri, pointer: string): Promise<void> {
    await this.open(subject);
    this.#panel?.reveal('goes');
    this.#lead(pointer, true);
  }

  dispose(): void {
    this.#panel?.dispose();
    this.#subscriptions.dispose();
  }

  #adopt(webviewPanel: WebviewPanel): void {
    const attention = this.#agreements.attend();
    const panel = new Panel(webviewPanel, this.#extension, {
      onReady: () => this.#draw(),
      onChosen: (place) => void this.#choose(pointerOfAttribute(place)),
      onClosed: () => {
        attention.dispose();
        if (this.#panel === panel) this.#panel = undefined;
      },
    });
    this.#panel = panel;
  }

  #draw(): void {
    const { current, subject } = this.#agreements;
    if (!this.#panel?.isVisible) return;
    if (!current || !subject) {
      this.#panel.post({ kind: 'notice', text: NOTHING });
      return;
    }
    const { body, css, places } = documentHtml(current.agreement, planOf(current.agreement), { interactive: true });
    this.#places = places;
    this.#panel.title = current.agreement.name;
    this.#panel.post({ kind: 'document', body, css, subject: subject.toString() });
  }

  /** Leads to what the cursor is in. While somebody writes, that is known a moment later: until then nothing moves. */
  #follow({ document, selection }: TextEditor): void {
    const { current, isBehind } = this.#agreements;
    this.#isLate = isBehind;
    if (!this.#panel?.isVisible || !current || isBehind) return;
    const around = pointersAt(current, document.uri, document.offsetAt(selection.active));
    // The same words may stand for several parts, and not all of them are shown: `accept within` is a promise as well.
    const pointer = around.find((one) => nearestPlace(this.#places, one)?.pointer === one) ?? around[0];
    if (pointer !== undefined) this.#lead(pointer, false);
  }

  /** Leads the reader to what stands for a part of the agreement, or for what is around it. */
  #lead(pointer: string, isChosen: boolean): void {
    const place = nearestPlace(this.#places, pointer);
    if (place) this.#panel?.post({ kind: 'place', id: place.id, isChosen });
  }

  async #choose(pointer: string): Promise<void> {
    const { current } = this.#agreements;
    const location = current && locationOf(current, pointer);
    if (location) await reveal(location);
  }
}

const BESIDE = { viewColumn: ViewColumn.Beside, preserveFocus: true };
const NOTHING = 'There is no agreement to show yet: open a file of one, or see what is wrong with it under Problems.';
