/** A declaration or a line of one, with what the agreement says about it. */
export interface Explained {
  /** The explanation written above it (`///`), in Markdown. */
  readonly prose?: string;
}

/** What every declared thing carries: its name, how it is shown, and what the agreement says about it. */
export interface Named extends Explained {
  /** The name it is declared and referred to by; unique in the agreement. */
  readonly name: string;
  /** How it is shown to people, where that differs from the name. */
  readonly text?: string;
}
