/** Where a lead would go, beside the JSON that describes it; follows both the lead and the agreement. */
import { pointerOfAttribute } from '@sla/targets';
import { Disposable, type TextDocument, type Uri, ViewColumn, window, workspace } from 'vscode';
import type { Agreements } from '../agreements/agreements.ts';
import { locationOf } from '../agreements/places.ts';
import { reveal } from '../agreements/reveal.ts';
import { Panel } from '../preview/panel.ts';
import { answerFor } from './answer.ts';

const VIEW_TYPE = 'sla.why';
/** After the last key for this long the answer is worked out anew. */
const REST_MS = 300;

/** What is asked: a lead, under the agreement of a file. */
interface Question {
  readonly lead: TextDocument;
  readonly subject: Uri;
}

/** The one panel there is, or none. */
export class WhyPanel implements Disposable {
  readonly #extension: Uri;
  readonly #agreements: Agreements;
  readonly #subscriptions: Disposable;
  #panel: Panel | undefined;
  #question: Question | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(extension: Uri, agreements: Agreements) {
    this.#extension = extension;
    this.#agreements = agreements;
    this.#subscriptions = Disposable.from(
      agreements.onDidChange(() => this.#soon()),
      workspace.onDidChangeTextDocument(({ document }) => document === this.#question?.lead && this.#soon()),
    );
  }

  /** Asks where a lead would go. */
  async ask(lead: TextDocument, subject: Uri): Promise<void> {
    this.#question = { lead, subject };
    if (this.#panel === undefined) this.#open();
    else this.#panel.reveal('stays');
    await this.#draw();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#panel?.dispose();
    this.#subscriptions.dispose();
  }

  #open(): void {
    const attention = this.#agreements.attend();
    const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const opened = window.createWebviewPanel(VIEW_TYPE, TITLE, beside, { enableFindWidget: true });
    const panel = new Panel(opened, this.#extension, {
      onReady: () => void this.#draw(),
      onChosen: (place) => void this.#choose(pointerOfAttribute(place)),
      onClosed: () => {
        attention.dispose();
        if (this.#panel === panel) this.#panel = undefined;
      },
    });
    this.#panel = panel;
  }

  #soon(): void {
    if (this.#panel === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(), REST_MS);
  }

  async #draw(): Promise<void> {
    if (this.#question === undefined || this.#panel?.isVisible !== true) return;
    const { lead, subject } = this.#question;
    this.#asked += 1;
    const asked = this.#asked;
    const compiled = await this.#agreements.of(subject);
    const answer = compiled === undefined ? { notice: NOTHING } : await answerFor(compiled, lead.getText());
    // An answer that a later question has overtaken is old.
    if (asked !== this.#asked) return;
    if ('notice' in answer) this.#panel?.post({ kind: 'notice', text: answer.notice });
    else this.#panel?.post({ kind: 'document', ...answer, subject: subject.toString() });
  }

  async #choose(pointer: string): Promise<void> {
    const compiled = this.#question && (await this.#agreements.of(this.#question.subject));
    const location = compiled && locationOf(compiled, pointer);
    if (location) await reveal(location);
  }
}

const TITLE = 'Where would this lead go?';
const NOTHING = 'The agreement cannot be read. See what is wrong with it under Problems.';
