import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Fact, State } from '@sla/engine';
import type { Shown } from './answer.ts';

/** A delivery that was taken. */
export interface Delivered {
  /** Who sends it says which it is; the same again is a repetition. */
  readonly id: string;
  /** The fact as it was sent, as JSON. */
  readonly sent: string;
  /** What was answered, as JSON. */
  readonly answer: string;
}

/** Something that was taken: a delivery, or time that has passed by itself. */
export interface Taken {
  /** The fact as the engine was given it. */
  readonly fact: Fact;
  /** What followed. */
  readonly decisions: readonly Shown[];
  readonly delivered: Delivered | undefined;
}

/** What everything after it goes on from. */
export interface Snapshot {
  readonly state: State;
  /** The compiled agreement, as JSON, under which what comes after is taken. */
  readonly agreement: string;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS taken (
    n INTEGER PRIMARY KEY,
    fact TEXT NOT NULL,
    delivery TEXT UNIQUE,
    sent TEXT,
    answer TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS decisions (n INTEGER PRIMARY KEY, kind TEXT NOT NULL, decision TEXT NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS decisions_by_kind ON decisions (kind, n);
  CREATE TABLE IF NOT EXISTS snapshot (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    upto INTEGER NOT NULL,
    state TEXT NOT NULL,
    agreement TEXT NOT NULL
  ) STRICT;
`;

/**
 * Remembers in SQLite what was taken, what followed, and a snapshot of the state now and then. The state is always the
 * snapshot and what was taken since, so that one transaction holds both a fact and all its effects.
 */
export class Store {
  readonly #database: DatabaseSync;

  /** Opens a file, or makes it; `:memory:` keeps nothing. No other process can use it until it is closed. */
  constructor(path: string) {
    this.#database = new DatabaseSync(path);
    // Two services on one file would each know half of what happened, so the first keeps the lock.
    this.#database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    this.#database.exec(SCHEMA);
  }

  /** The delivery of this name, if it was taken. */
  delivery(id: string): Pick<Delivered, 'sent' | 'answer'> | undefined {
    const row = this.#database.prepare('SELECT sent, answer FROM taken WHERE delivery = ?').get(id);
    return row && { sent: textIn(row, 'sent'), answer: textIn(row, 'answer') };
  }

  /** The last snapshot; undefined before the first. */
  snapshot(): Snapshot | undefined {
    const row = this.#database.prepare('SELECT state, agreement FROM snapshot').get();
    return row && { state: JSON.parse(textIn(row, 'state')), agreement: textIn(row, 'agreement') };
  }

  /** What was taken since the snapshot, in order. */
  *since(): Generator<Fact> {
    const from = 'SELECT fact FROM taken WHERE n > (SELECT coalesce(max(upto), 0) FROM snapshot) ORDER BY n';
    for (const row of this.#database.prepare(from).iterate()) yield JSON.parse(textIn(row, 'fact'));
  }

  /** The number of the last decision; 0 before the first. */
  lastNumber(): number {
    return Number(this.#database.prepare('SELECT max(n) AS n FROM decisions').get()?.n ?? 0);
  }

  /** Decisions after one, in order: those of a kind, or all. */
  decisions(after: number, most: number, kind?: string): readonly Shown[] {
    const rows =
      kind === undefined
        ? this.#database.prepare('SELECT decision FROM decisions WHERE n > ? ORDER BY n LIMIT ?').all(after, most)
        : this.#database
            .prepare('SELECT decision FROM decisions WHERE kind = ? AND n > ? ORDER BY n LIMIT ?')
            .all(kind, after, most);
    return rows.map((row) => JSON.parse(textIn(row, 'decision')));
  }

  /** Keeps what was taken, what followed, and a snapshot after it where one is due: all or nothing. */
  keep({ fact, decisions, delivered }: Taken, snapshot?: Snapshot): void {
    this.#whole(() => {
      this.#database
        .prepare('INSERT INTO taken (fact, delivery, sent, answer) VALUES (?, ?, ?, ?)')
        .run(JSON.stringify(fact), delivered?.id ?? null, delivered?.sent ?? null, delivered?.answer ?? null);
      const insert = this.#database.prepare('INSERT INTO decisions (n, kind, decision) VALUES (?, ?, ?)');
      for (const one of decisions) insert.run(one.n, one.kind, JSON.stringify(one));
      if (snapshot !== undefined) this.#replace(snapshot);
    });
  }

  /** Keeps a snapshot of everything that was taken so far. */
  save(snapshot: Snapshot): void {
    this.#whole(() => this.#replace(snapshot));
  }

  /** Lets go of the file. */
  close(): void {
    this.#database.close();
  }

  #replace({ state, agreement }: Snapshot): void {
    this.#database
      .prepare(
        `INSERT OR REPLACE INTO snapshot (one, upto, state, agreement)
         VALUES (1, (SELECT coalesce(max(n), 0) FROM taken), ?, ?)`,
      )
      .run(JSON.stringify(state), agreement);
  }

  #whole(change: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      change();
      this.#database.exec('COMMIT');
    } catch (problem) {
      // A full disk may have ended the transaction already.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw problem;
    }
  }
}

/** Whether something went wrong in the store: its file is full, read-only, or of something else. */
export function isOfStore(problem: unknown): problem is Error {
  return problem instanceof Error && 'code' in problem && problem.code === 'ERR_SQLITE_ERROR';
}

function textIn(row: Readonly<Record<string, SQLOutputValue>>, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`The column ${column} holds no text: this file is of something else.`);
  return value;
}
