/** What every declared thing carries: its name, how it is shown, and what the agreement says about it. */
export interface Named {
  /** The name it is declared and referred to by; unique in the agreement. */
  readonly name: string;
  /** How it is shown to people, where that differs from the name. */
  readonly text?: string;
  /** The explanation written above the declaration (`///`), in Markdown. */
  readonly prose?: string;
}
