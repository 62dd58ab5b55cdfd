/** The few things of playwright-core that the tests use; it is installed with the workbench, not with the project. */
import { pathToFileURL } from 'node:url';

export interface Page {
  readonly exposeFunction: (name: string, run: (...args: never[]) => unknown) => Promise<void>;
  readonly goto: (url: string) => Promise<unknown>;
  readonly on: (event: 'pageerror', listener: (error: Error) => void) => void;
  readonly screenshot: (options: { readonly path: string }) => Promise<unknown>;
  readonly waitForSelector: (selector: string, options?: { readonly timeout?: number }) => Promise<unknown>;
  readonly waitForTimeout: (milliseconds: number) => Promise<void>;
  readonly click: (selector: string, options?: ClickOptions) => Promise<void>;
  readonly hover: (selector: string, options?: ClickOptions) => Promise<void>;
  readonly evaluate: <T>(expression: string) => Promise<T>;
  readonly frames: () => readonly Frame[];
  readonly keyboard: Keyboard;
  readonly locator: (selector: string) => Locator;
}

export interface ClickOptions {
  readonly timeout?: number;
  readonly position?: { readonly x: number; readonly y: number };
  readonly button?: 'left' | 'right';
}

export interface Frame {
  readonly url: () => string;
  readonly locator: (selector: string) => Locator;
  readonly evaluate: <T>(expression: string) => Promise<T>;
}

export interface Locator {
  readonly first: () => Locator;
  readonly count: () => Promise<number>;
  readonly click: (options?: ClickOptions) => Promise<void>;
  readonly hover: (options?: ClickOptions) => Promise<void>;
  readonly boundingBox: () => Promise<Box | null>;
  readonly textContent: (options?: { readonly timeout?: number }) => Promise<string | null>;
  readonly waitFor: (options?: { readonly timeout?: number }) => Promise<void>;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Keyboard {
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string, options?: { readonly delay?: number }) => Promise<void>;
}

export interface Browser {
  readonly newPage: (options: PageOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

interface PageOptions {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor?: number;
}

interface Playwright {
  readonly chromium: {
    readonly launch: (options: {
      readonly executablePath: string;
      readonly headless: boolean;
      readonly args: readonly string[];
    }) => Promise<Browser>;
  };
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser without a window. */
export async function launch(playwright: string, executablePath: string): Promise<Browser> {
  const { chromium }: Playwright = await import(pathToFileURL(playwright).href);
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}
