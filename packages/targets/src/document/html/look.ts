/** How the elements are made. */
export interface Look {
  /** The level of the next heading. */
  readonly level: number;
  /** Lines and rows can be reached with the keyboard, for a host that does something when one is chosen. */
  readonly isInteractive: boolean;
}

/** What an element that is no link needs to be chosen with the keyboard. */
export const reachable = ({ isInteractive }: Look, pointer: string | undefined): { readonly tabindex?: 0 } =>
  isInteractive && pointer !== undefined ? { tabindex: 0 } : {};
