import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Fact, State } from '@sla/engine';

/** A delivery that was taken. */
export interface Kept {
  /** Who sends it says which it is; the same again is a repetition. */
  readonly id: string;
  /** The fact as it was sent, as JSON. */
  readonly sent: string;
  /** The fact as it was taken: the same, at the time at which it was taken. */
  readonly taken: Fact;
  /** What was answered, as JSON. */
  readonly answer: string;
}

/** What everything after it goes on from. */
export interface Snapshot {
  readonly state: State;
  /** The compiled agreement, as JSON, under which what comes after is taken. */
  readonly agreement: string;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS deliveries (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    sent TEXT NOT NULL,
    taken TEXT NOT NULL,
    answer TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS snapshot (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    upto INTEGER NOT NULL,
    state TEXT NOT NULL,
    agreement TEXT NOT NULL
  ) STRICT;
`;

/**
 * Remembers deliveries in SQLite: every delivery, and a snapshot of the state now and then.
 * The state is always the snapshot and what was taken since, so that one row holds both a delivery and its effect.
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
  delivery(id: string): Pick<Kept, 'sent' | 'answer'> | undefined {
    const row = this.#database.prepare('SELECT sent, answer FROM deliveries WHERE id = ?').get(id);
    return row && { sent: textIn(row, 'sent'), answer: textIn(row, 'answer') };
  }

  /** The last snapshot; undefined before the first. */
  snapshot(): Snapshot | undefined {
    const row = this.#database.prepare('SELECT state, agreement FROM snapshot').get();
    return row && { state: JSON.parse(textIn(row, 'state')), agreement: textIn(row, 'agreement') };
  }

  /** What was taken since the snapshot, in order. */
  *since(): Generator<Fact> {
    const from = 'SELECT taken FROM deliveries WHERE n > (SELECT coalesce(max(upto), 0) FROM snapshot) ORDER BY n';
    for (const row of this.#database.prepare(from).iterate()) yield JSON.parse(textIn(row, 'taken'));
  }

  /** Keeps a delivery, and a snapshot after it where one is due: both or nothing. */
  keep({ id, sent, taken, answer }: Kept, snapshot?: Snapshot): void {
    this.#whole(() => {
      this.#database
        .prepare('INSERT INTO deliveries (id, sent, taken, answer) VALUES (?, ?, ?, ?)')
        .run(id, sent, JSON.stringify(taken), answer);
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
         VALUES (1, (SELECT coalesce(max(n), 0) FROM deliveries), ?, ?)`,
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

function textIn(row: Readonly<Record<string, SQLOutputValue>>, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`The column ${column} holds no text: this file is of something else.`);
  return value;
}
