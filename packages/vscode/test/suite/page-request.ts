/** Something the suite wants of the page that VS Code is shown in. */
export type PageRequest = { readonly id: number } & PageAction;

/** `selector` is looked for in the workbench and in every webview, for as long as is said. */
export type PageAction =
  | { readonly do: 'click' | 'hover' | 'textContent'; readonly selector: string; readonly withinMs?: number }
  /** The class names of all elements that there are. */
  | { readonly do: 'classes'; readonly selector: string }
  /** Where the first element stands in its page, and what it is filled with: an `Appearance`. */
  | { readonly do: 'appearance'; readonly selector: string }
  | { readonly do: 'press'; readonly key: string }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'picture'; readonly name: string }
  /** Ends the language server's process, as a fault in it would. */
  | { readonly do: 'end server' };

/** How an element appears: its edges and the height of its page in pixels, and its colour. */
export interface Appearance {
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  readonly fill: string;
}
