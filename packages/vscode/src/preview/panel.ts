import { type Disposable, Uri, type WebviewPanel } from 'vscode';
import type { ToPage } from './messages.ts';
import { newNonce, pageHtml } from './page.ts';

/** What whoever opened a panel wants to know of it. */
export interface PanelListener {
  /** The page can be written to: at first, and whenever it comes back after it was hidden. */
  readonly onReady: () => void;
  /** The reader wants to see the words of something. */
  readonly onChosen: (place: string) => void;
  readonly onClosed: () => void;
}

/** An open panel and its page. */
export class Panel implements Disposable {
  readonly #panel: WebviewPanel;
  #isReady = false;
  #waiting: ToPage | undefined;

  constructor(panel: WebviewPanel, extension: Uri, listener: PanelListener) {
    this.#panel = panel;
    const { webview } = panel;
    const folder = Uri.joinPath(extension, 'dist', 'preview');
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    panel.iconPath = Uri.joinPath(extension, 'icons', 'extension.svg');
    panel.onDidDispose(listener.onClosed);
    panel.onDidChangeViewState(() => {
      // A hidden page is thrown away, and says again when it is ready.
      if (!panel.visible) this.#isReady = false;
    });
    webview.onDidReceiveMessage((message: unknown) => this.#heard(message, listener));
    webview.html = pageHtml({ webview, folder, nonce: newNonce() });
  }

  set title(title: string) {
    this.#panel.title = title;
  }

  get isVisible(): boolean {
    return this.#panel.visible;
  }

  /** Brings the panel to the front; the keyboard goes there too, or stays where it is. */
  reveal(keyboard: 'goes' | 'stays'): void {
    this.#panel.reveal(undefined, keyboard === 'stays');
  }

  /** Tells the page something; where it is to lead the reader is kept until there is a page. */
  post(message: ToPage): void {
    if (this.#isReady) void this.#panel.webview.postMessage(message);
    else if (message.kind === 'place') this.#waiting = message;
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #heard(message: unknown, { onReady, onChosen }: PanelListener): void {
    if (typeof message !== 'object' || message === null || !('kind' in message)) return;
    if (message.kind === 'chosen' && 'place' in message && typeof message.place === 'string') onChosen(message.place);
    if (message.kind !== 'ready') return;
    this.#isReady = true;
    onReady();
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) this.post(waiting);
  }
}
