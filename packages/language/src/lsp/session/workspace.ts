import type { Config } from '../../config/config.ts';
import { ignoring, ignoringNothing } from '../../config/ignored.ts';
import { parseConfig, unreadableConfig } from '../../config/parse-config.ts';
import { Agreements } from '../../ide/workspace/agreements.ts';
import { Texts } from '../../ide/workspace/texts.ts';
import type { TimeData } from '../../lower/time-data.ts';
import type { Diagnostic } from '../../problem/diagnostic.ts';
import { unreadFile } from '../../program/unread-file.ts';
import { rules } from '../../rules.ts';
import { type FileKey, keyIn, pathIn } from './address.ts';
import type { Addresses } from './addresses.ts';
import { CONFIG_FILE, type FileSystem } from './file-system.ts';
import type { Surroundings } from './surroundings.ts';

/** A folder that imports cannot leave, with its configuration and all its agreements. */
export class Workspace {
  readonly folder: FileKey;
  readonly texts = new Texts();
  readonly agreements: Agreements;
  readonly #addresses: Addresses;
  readonly #files: FileSystem;
  readonly #time: TimeData;
  #config: Config | undefined;
  #today: string;
  /** Which paths the configuration leaves out, as it does for the command. */
  isIgnored: (path: string) => boolean = ignoringNothing;
  /** What is wrong with the configuration. */
  configProblems: readonly Diagnostic[] = [];

  constructor(folder: FileKey, { files, time, today }: Surroundings, addresses: Addresses) {
    this.folder = folder;
    this.#files = files;
    this.#time = time;
    this.#addresses = addresses;
    this.#today = today();
    this.agreements = new Agreements(this.texts, { time, today: this.#today });
  }

  /** What the editor calls a file. */
  uriOf(path: string): string {
    return this.#addresses.of(this.keyOf(path));
  }

  /** Everything the editor calls a file: it may have opened it under several addresses. */
  urisOf(path: string): readonly string[] {
    return this.#addresses.allOf(this.keyOf(path));
  }

  keyOf(path: string): FileKey {
    return keyIn(this.folder, path);
  }

  pathOf(key: FileKey): string | undefined {
    return pathIn(this.folder, key);
  }

  /** What is said of the agreements' files that are not open and cannot be read. */
  get unreadFiles(): readonly Diagnostic[] {
    return this.texts.unreadable.flatMap(([path, problem]) =>
      path.endsWith('.sla') && !this.isIgnored(path) ? [unreadFile(path, problem)] : [],
    );
  }

  /** Reads a file from disk; answers whether anything said of the agreements may change. */
  async load(path: string): Promise<boolean> {
    const read = await this.#files.read(this.keyOf(path), this.folder);
    if (!this.texts.keep(path, read)) return false;
    this.changed(path);
    return true;
  }

  /** Reads what imports have asked for, and what those ask for in turn. */
  async loadWanted(): Promise<boolean> {
    let loaded = false;
    for (let wanted = this.#wanted(); wanted.length > 0; wanted = this.#wanted()) {
      await Promise.all(wanted.map((path) => this.load(path)));
      loaded = true;
    }
    return loaded;
  }

  /** Following all imports is what tells which files are wanted. */
  #wanted(): readonly string[] {
    void this.agreements.views;
    return this.texts.takeWanted();
  }

  changed(path: string): void {
    if (path === CONFIG_FILE) this.#readConfig();
    else this.agreements.changed(path);
  }

  /** A new day. */
  set today(today: string) {
    if (today === this.#today) return;
    this.#today = today;
    this.#surround();
  }

  #readConfig(): void {
    const read = this.texts.read(CONFIG_FILE);
    this.#config = undefined;
    this.configProblems = [];
    this.isIgnored = read.kind === 'text' ? ignoring(read.text) : ignoringNothing;
    this.agreements.ignored = this.isIgnored;
    if (read.kind === 'text') {
      const parsed = parseConfig(read.text, CONFIG_FILE, rules);
      if ('config' in parsed) this.#config = parsed.config;
      else this.configProblems = parsed.problems;
    } else if (read.reason !== 'missing') {
      this.configProblems = [unreadableConfig(CONFIG_FILE, read.detail ?? '')];
    }
    this.#surround();
  }

  #surround(): void {
    this.agreements.surroundings = {
      time: this.#time,
      today: this.#today,
      ...(this.#config && { config: this.#config }),
    };
  }
}
