import { type Compilation, compileProgram } from '../../compile.ts';
import { Memory } from '../../lower/memory.ts';
import { hasHeader } from '../../program/loose.ts';
import { loadProgram } from '../../program/program.ts';
import { type ProgramFile, parsePieces } from '../../program/program-file.ts';
import { AgreementView, type Surroundings } from '../view.ts';
import type { Texts } from './texts.ts';

/** More files than an author can mean; each is parsed once to know its names. */
const MAX_IMPORTABLE = 500;

/** The agreements of one workspace: compiled when they are asked for, and again after a change of one of their files. */
export class Agreements {
  readonly #texts: Texts;
  #surroundings: Surroundings;
  readonly #parsed = new Map<string, ProgramFile>();
  readonly #views = new Map<string, AgreementView>();
  readonly #memories = new Map<string, Memory>();
  #roots: readonly string[] | undefined;
  #isIgnored: (path: string) => boolean = () => false;

  constructor(texts: Texts, surroundings: Surroundings) {
    this.#texts = texts;
    this.#surroundings = surroundings;
  }

  /** Another day or another configuration: texts keep their meaning, what is said of them may change. */
  set surroundings(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    for (const [root, { compilation }] of this.#views) this.#views.set(root, this.#viewOf(compilation));
  }

  /** What the configuration leaves out is no agreement of the workspace; it may still be imported by one. */
  set ignored(isIgnored: (path: string) => boolean) {
    this.#isIgnored = isIgnored;
    this.#roots = undefined;
  }

  /** Takes note that a file says something else, has come or has gone. */
  changed(path: string): void {
    this.#roots = undefined;
    if (!this.#isText(path)) this.#parsed.delete(path);
    for (const [root, { compilation }] of this.#views) {
      // A file that an import missed may be the one that has come.
      if (compilation.files.has(path) || compilation.missed.has(path)) this.#views.delete(root);
    }
  }

  /** The files with a header, in order, without those that are left out. */
  get roots(): readonly string[] {
    this.#roots ??= this.#texts.paths.filter((path) => {
      if (this.#isIgnored(path)) return false;
      const read = this.#texts.read(path);
      return read.kind === 'text' && hasHeader(read.text);
    });
    return this.#roots;
  }

  /** A file as it was last parsed. */
  parsed(path: string): ProgramFile | undefined {
    return this.#parsed.get(path);
  }

  /** All agreements of the workspace. */
  get views(): readonly AgreementView[] {
    return this.roots.flatMap((root) => this.#viewAt(root) ?? []);
  }

  /** The agreements a file belongs to. A file that belongs to none stands for itself. */
  viewsOf(path: string): readonly AgreementView[] {
    const own = this.roots.includes(path) ? this.#viewAt(path) : undefined;
    const others = this.views.filter((view) => view !== own && view.file(path) !== undefined);
    const all = own ? [own, ...others] : others;
    if (all.length > 0) return all;
    const alone = this.#viewAt(path);
    return alone ? [alone] : [];
  }

  /** The files that an import could make part of the agreement of a file: those of no agreement; of all, if it has none. */
  importableFrom(path: string): readonly ProgramFile[] {
    const own = this.viewsOf(path);
    const hasAgreement = own.some(({ agreement }) => agreement !== undefined);
    const belongs = (file: string) => (hasAgreement ? this.views : own).some((view) => view.file(file) !== undefined);
    return this.#texts.paths
      .filter((file) => file !== path && file.endsWith('.sla') && !belongs(file))
      .slice(0, MAX_IMPORTABLE)
      .flatMap((file) => {
        const read = this.#texts.read(file);
        return read.kind === 'text' ? [this.#parse(file, read.text)] : [];
      });
  }

  #viewAt(root: string): AgreementView | undefined {
    const known = this.#views.get(root);
    if (known) return known;
    const program = loadProgram(root, this.#texts, this.#parse);
    if ('kind' in program) return undefined;
    const memory = this.#memories.get(root) ?? new Memory();
    this.#memories.set(root, memory);
    const view = this.#viewOf(compileProgram(root, program, this.#surroundings.time, memory));
    this.#views.set(root, view);
    return view;
  }

  #viewOf(compilation: Compilation): AgreementView {
    return new AgreementView(compilation, this.#surroundings);
  }

  /** What has not changed is not parsed again: files, and in a file that has changed, its other declarations. */
  readonly #parse = (path: string, text: string): ProgramFile => {
    const known = this.#parsed.get(path);
    if (known?.text === text) return known;
    const file = parsePieces(path, text, known);
    this.#parsed.set(path, file);
    return file;
  };

  #isText(path: string): boolean {
    return this.#texts.read(path).kind === 'text';
  }
}
