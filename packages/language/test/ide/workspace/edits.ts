import { lensesIn, lensKinds } from '../../../src/ide/lenses/index.ts';
import type { AgreementView } from '../../../src/ide/view.ts';
import { Agreements } from '../../../src/ide/workspace/agreements.ts';
import { Texts } from '../../../src/ide/workspace/texts.ts';
import { sourceMap } from '../../../src/index.ts';
import { targetKey } from '../../../src/names/target.ts';
import { TIME, TODAY } from '../../support/compile-text.ts';

/** An editor's workspace in memory. */
export class Workspace {
  readonly #texts = new Texts();
  readonly #agreements = new Agreements(this.#texts, { time: TIME, today: TODAY });

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.set(path, text);
  }

  set(path: string, text: string): void {
    this.#texts.open(path, text);
    this.#agreements.changed(path);
  }

  get files(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.#texts.paths.map((path) => {
        const read = this.#texts.read(path);
        return [path, read.kind === 'text' ? read.text : ''];
      }),
    );
  }

  /** Asks for the meaning, so that it is worked out now. */
  read(): void {
    for (const view of this.#agreements.views) void view.textDiagnostics;
  }

  /** What is said while one types: the meaning, where everything is written, and what reading tells. */
  get said(): string {
    return JSON.stringify(this.#agreements.views.map(textOf));
  }

  /** Everything that is said once it is quiet. */
  get saidInAll(): string {
    return JSON.stringify(this.#agreements.views.map((view) => [textOf(view), view.diagnostics, lensesOf(view)]));
  }
}

function textOf(view: AgreementView) {
  const { agreement, compilation } = view;
  const { files, sources, references } = compilation;
  const map = agreement && sourceMap(agreement, sources, (path) => files.get(path)?.text ?? '');
  const words = [...files.keys()].flatMap((path) =>
    references.inFile(path).map(({ target, place, isDeclaration }) => [targetKey(target), place, isDeclaration]),
  );
  return [agreement, map, words, view.textDiagnostics];
}

const lensesOf = (view: AgreementView) =>
  [...view.compilation.files.keys()].map((path) => lensesIn(view, path, lensKinds));
